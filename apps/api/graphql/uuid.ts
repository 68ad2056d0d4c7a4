const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isUuid = (text: string): boolean => UUID.test(text);

/** What is no id is the id of nothing: the use case answers that it is unknown. */
export const asUuid = (text: string): string =>
  isUuid(text) ? text.toLowerCase() : '00000000-0000-0000-0000-000000000000';
