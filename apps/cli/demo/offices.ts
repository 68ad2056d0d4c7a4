import { readFileSync } from 'node:fs';
import { homeAt } from '../home';
import { peopleFile } from '../start/parts';
import { AnswerError, OfficeClient } from './client';
import type { AnswerShape, RefusalShape } from './shapes';

interface Person {
  subject: string;
  offices: { post: string }[];
}

const CHOOSE = `{ me { actingAs { post } offices { mandate post } } }`;
const ACT = `mutation ($mandate: ID!) { actAs(mandate: $mandate) { __typename } }`;

/** The demo's people, each signed in once as the office asked for, by the key of its post. */
export class Offices {
  private readonly signedIn = new Map<string, Promise<OfficeClient>>();
  private readonly people: Person[];

  constructor(private readonly url: string) {
    this.people = readPeople();
  }

  /** Posts of a role, in the order of their keys: `comune/` gives every mayor's. */
  posts(prefix: string): string[] {
    const posts = this.people.flatMap(({ offices }) => offices.map(({ post }) => post));
    return posts.filter((post) => post.startsWith(prefix)).toSorted();
  }

  /** Another post of whoever holds one, by how its key begins. */
  postBeside(post: string, prefix: string): string {
    const holder = this.people.find(({ offices }) => offices.some((office) => office.post === post));
    const beside = holder?.offices.find((office) => office.post.startsWith(prefix));
    if (!beside) throw new AnswerError(`Who holds ${post} holds no post of ${prefix}.`);
    return beside.post;
  }

  as(post: string): Promise<OfficeClient> {
    let client = this.signedIn.get(post);
    if (!client) {
      client = this.signIn(post);
      this.signedIn.set(post, client);
    }
    return client;
  }

  private async signIn(post: string): Promise<OfficeClient> {
    const person = this.people.find(({ offices }) => offices.some((office) => office.post === post));
    if (!person) throw new AnswerError(`Nobody of the demo holds the post ${post}.`);
    const client = new OfficeClient(this.url, person.subject);
    await client.signIn();
    type Me = { me: { actingAs: { post: string } | null; offices: { mandate: string; post: string }[] } };
    const { me } = await client.ask<Me>(CHOOSE);
    if (me.actingAs?.post === post) return client;
    const office = me.offices.find((held) => held.post === post);
    if (!office) throw new AnswerError(`The API does not know ${post} among the offices of who signed in.`);
    await client.ask(ACT, { mandate: office.mandate });
    return client;
  }

  /** Sends a command as an office; a refusal ends the demo with the API's own sentence. */
  async command(post: string, document: string, variables: Record<string, unknown>): Promise<AnswerShape> {
    const client = await this.as(post);
    const { answer } = await client.ask<{ answer: AnswerShape }>(document, variables);
    if (answer.__typename === 'Refusal') throw new AnswerError(`${post}: ${refusalInWords(answer)}`);
    return answer;
  }
}

function refusalInWords({ code, sentence, conditions = [] }: RefusalShape): string {
  const missing = conditions.filter(({ holds }) => holds !== true).map(({ label }) => label.it);
  return `${sentence.it} [${code}]${missing.length ? ` Manca: ${missing.join('; ')}.` : ''}`;
}

function readPeople(): Person[] {
  const file = peopleFile(homeAt(process.env));
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Person[];
  } catch {
    throw new AnswerError(
      'There are no demo people here: run npm start first, in this folder, and leave it running.',
    );
  }
}
