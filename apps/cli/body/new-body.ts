import { projectRoot } from '../home';
import { writeBodyFiles } from './body-files';
import { describeNewBody, type NewBodyOptions } from './describe-new-body';
import { inspectGoverned } from './inspect-governed';
import { type Print, toldAsJson } from './told';

/**
 * `copianifica body new KEY`: the files of one more body, which parse, check and can be founded as they are, each
 * assumed figure with its source and `verified: false`. Nothing is written unless all of it is. Resolves to 0.
 */
export async function newBodyCommand(
  key: string,
  options: NewBodyOptions,
  print: Print = console.log,
): Promise<number> {
  const root = options.root ?? projectRoot;
  return toldAsJson(options, print, async () => {
    const body = await describeNewBody(root, key, options);
    const files = await writeBodyFiles(root, body);
    // What the lists and the data disagree about is nobody's to mend here, and worth knowing at once.
    const { warnings } = await inspectGoverned(root, key);
    if (options.json) print(JSON.stringify({ key, files, warnings }));
    else {
      for (const line of [...files, ...warnings]) print(line);
      print(`${body.name.it} is described: ${body.comuni.length} comuni, ${body.councillors} councillors.`);
      print(`Correct the files, then: copianifica body check ${key}, copianifica body found ${key}`);
    }
    return 0;
  });
}
