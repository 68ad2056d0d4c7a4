/** Asks an api a GraphQL question, as nobody or with a session's cookie; throws what it answers with errors. */
export async function askApi<T>(
  url: string,
  query: string,
  { variables = {}, cookie }: { variables?: Record<string, unknown>; cookie?: string } = {},
): Promise<T> {
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-copianifica': '1', ...(cookie && { cookie }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: T; errors?: { message: string }[] };
  if (errors || !data)
    throw new Error(`${response.status}: ${errors?.map(({ message }) => message).join('; ')}`);
  return data;
}
