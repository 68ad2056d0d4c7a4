import { OfficeClient } from '../../apps/cli/demo/client';
import { AUTHORITY, READ_CASE } from '../../apps/cli/demo/documents';
import { Offices } from '../../apps/cli/demo/offices';
import { placesOf } from '../../apps/cli/demo/places';
import type { AuthorityShape, CaseShape } from '../../apps/cli/demo/shapes';
import { Story } from '../../apps/cli/demo/story';

/** The demo's own story, for what a plan needs again and again and a page shows once: ten zones, one more sitting. */
export class Tale {
  private readonly reader: OfficeClient;
  private readonly story: Story;

  constructor(url: string) {
    this.reader = new OfficeClient(url, null);
    this.story = new Story(
      new Offices(url),
      (id) => this.read(id),
      async () => (await this.reader.ask<{ authority: AuthorityShape }>(AUTHORITY)).authority,
    );
  }

  async read(id: string): Promise<CaseShape> {
    return (await this.reader.ask<{ case: CaseShape }>(READ_CASE, { id })).case;
  }

  /** The innermost states of a case, by their keys alone. */
  async places(id: string): Promise<ReadonlySet<string>> {
    return placesOf(await this.read(id));
  }

  /** Goes on as the demo would until the case is, or is no longer, in a state. */
  async goOn(id: string, until: (at: ReadonlySet<string>) => boolean): Promise<void> {
    for (let of = await this.read(id); !until(placesOf(of)); of = await this.read(id)) {
      if (!(await this.story.advance(of))) throw new Error(`The story ends at ${of.state.key}.`);
    }
  }
}
