import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type Interaction, type InteractionResult, type Provider } from 'oidc-provider';
import { policyFor, sendPage } from '../page/answer';
import { readForm } from '../page/read-form';
import { languageOf } from '../page/words';
import type { PeopleDirectory } from './directory';
import { homeOf } from './provider';
import { refusedPage } from './refused-page';
import { signInPage } from './sign-in-page';

/** What the sign-in page needs of the rest of the process. */
export interface SignInParts {
  provider: Provider;
  people: PeopleDirectory;
  /** The client's redirect addresses. */
  redirects: readonly string[];
}

const LONGEST_QUERY = 100;

/** Answers `/interaction/<uid>`: GET shows whom one can be, POST `subject=…` (or `cancel=1`) decides. */
export function signInRoute({ provider, people, redirects }: SignInParts) {
  const policy = policyFor(redirects.map((address) => new URL(address).origin));

  const show = async (response: ServerResponse, url: URL, asked: Interaction, unknown = false) => {
    const page = signInPage({
      language: languageOf(url.searchParams.get('lang'), asked.params.ui_locales),
      address: url.pathname + url.search,
      people: await people.everyone(),
      query: (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST_QUERY),
      unknown,
    });
    sendPage(response, unknown ? 422 : 200, page, policy);
  };

  const decide = async (request: IncomingMessage, response: ServerResponse, url: URL, asked: Interaction) => {
    const form = await readForm(request);
    const person = await people.find(form.get('subject') ?? '');
    if (!person && !form.has('cancel')) return show(response, url, asked, true);
    const result: InteractionResult = person
      ? { login: { accountId: person.subject, remember: false } }
      : { error: 'access_denied', error_description: 'nobody was chosen' };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  };

  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const asked = await underWay(provider, request, response);
    if (!asked || url.pathname !== `/interaction/${asked.uid}`) {
      const language = languageOf(url.searchParams.get('lang'));
      const home = homeOf(redirects);
      return sendPage(response, 400, refusedPage({ language, address: url.pathname, home, expired: true }));
    }
    return request.method === 'POST' ? decide(request, response, url, asked) : show(response, url, asked);
  };
}

/** The sign-in that this browser is in the middle of; undefined when it has expired or was never begun. */
async function underWay(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Interaction | undefined> {
  try {
    return await provider.interactionDetails(request, response);
  } catch (fault) {
    if (fault instanceof errors.SessionNotFound) return undefined;
    throw fault;
  }
}
