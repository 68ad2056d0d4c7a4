import { Refused } from '../refusals';

/** Where lines go: what was done to standard output. */
export type Print = (line: string) => void;

/** What every command on a body may be told. */
export interface BodyOptions {
  /** the folder that holds data/ and procedures/, if it is not the project's own */
  root?: string;
  /** prints the answer, or why there is none, as JSON */
  json?: boolean;
}

/** A refusal goes on to the terminal as one line; with --json it is first printed as `{code, sentence}`. */
export async function toldAsJson<Answer>(
  { json }: BodyOptions,
  print: Print,
  work: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (json && error instanceof Refused)
      print(JSON.stringify({ code: error.code, sentence: error.message }));
    throw error;
  }
}
