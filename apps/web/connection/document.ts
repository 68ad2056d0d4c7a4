import type { TypedDocumentNode } from 'urql';
import type { TypedDocumentString } from '../generated/graphql';

/** A query, command or subscription as codegen writes it: its text, with the types of answer and variables. */
export type Document<Data, Variables> = TypedDocumentString<Data, Variables>;

/**
 * The same for urql, which takes a document's text at run time but knows typed documents only as trees. Variables
 * are checked by the hooks of this folder, against the document itself.
 */
export const documentFor = <Data, Variables>(document: Document<Data, Variables>) =>
  document.toString() as unknown as TypedDocumentNode<Data, Record<string, unknown>>;
