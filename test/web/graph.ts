/** Asks the site's GraphQL as anybody may, without signing in. */
export async function ask<Data>(url: string, query: string): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: Data };
  return data;
}

export const today = async (url: string): Promise<string> =>
  (await ask<{ authority: { today: string } }>(url, '{ authority { today } }')).authority.today;

/** A civil date some days later (ISO). */
export function later(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
