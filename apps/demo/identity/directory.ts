import { readFile, stat } from 'node:fs/promises';
import type { Logger } from 'pino';
import { z } from 'zod';
import { ConfigFault } from '../config';
import { parseJson } from '../parse-json';

const office = z.object({ title: z.string().min(1), body: z.string().min(1) });
const person = z.object({
  subject: z.string().min(1).max(200),
  name: z.string().min(1),
  offices: z.array(office),
  linked: z.boolean(),
});
const people = z
  .array(person)
  .refine((all) => new Set(all.map((one) => one.subject)).size === all.length, 'two people share a subject');

/**
 * One who may sign in. `subject` becomes the token's `sub`; `linked` tells whether the product already
 * knows this subject, or will ask for the code it mails at the first sign-in.
 */
export type DemoPerson = z.infer<typeof person>;

/**
 * The demo people, from a file that the command line writes. The file is looked at again on every question,
 * which costs one `stat`: watching it would miss a file that is replaced by renaming.
 */
export class PeopleDirectory {
  private seen = '';
  private all: readonly DemoPerson[] = [];
  private bySubject: ReadonlyMap<string, DemoPerson> = new Map();

  private constructor(
    private readonly path: string,
    private readonly log: Logger,
  ) {}

  /**
   * @throws ConfigFault if the file is there and is not a list of people. A missing one is no fault: the
   *   command line may write it after this process has started.
   */
  static async open(path: string, log: Logger): Promise<PeopleDirectory> {
    const directory = new PeopleDirectory(path, log);
    const mark = await directory.mark();
    if (mark !== '' && !(await directory.read(mark))) {
      throw new ConfigFault(
        `${path} is not a list of demo people ({subject, name, offices: [{title, body}], linked}): write it again.`,
      );
    }
    return directory;
  }

  /** Everyone, in the file's order; the same array until the file changes. */
  async everyone(): Promise<readonly DemoPerson[]> {
    await this.refresh();
    return this.all;
  }

  async find(subject: string): Promise<DemoPerson | undefined> {
    await this.refresh();
    return this.bySubject.get(subject);
  }

  private async refresh(): Promise<void> {
    const mark = await this.mark();
    if (mark === this.seen || mark === '') return;
    // Half a file is seen when it is written in place: keep the last good list, and look again next time.
    if (!(await this.read(mark)))
      this.log.warn({ event: 'people-unreadable' }, 'the file of demo people is not readable');
  }

  private async read(mark: string): Promise<boolean> {
    const found = people.safeParse(parseJson(await readFile(this.path, 'utf8')));
    if (!found.success) return false;
    this.all = found.data;
    this.bySubject = new Map(found.data.map((one) => [one.subject, one]));
    this.seen = mark;
    this.log.info({ event: 'people-read', count: found.data.length }, 'demo people read');
    return true;
  }

  /** What changes when the file does; empty when there is none. */
  private async mark(): Promise<string> {
    try {
      const { ino, size, mtimeNs } = await stat(this.path, { bigint: true });
      return `${ino}/${size}/${mtimeNs}`;
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw fault;
    }
  }
}
