/** What a check of the record found wrong. The codes are stable; the sentence is for whoever runs the check. */
export type FindingCode =
  // the chain of a case
  | 'record/event-authority'
  | 'record/event-case'
  | 'record/event-sequence'
  | 'record/event-previous'
  | 'record/event-hash'
  // the file
  | 'record/bundle-not-text'
  | 'record/bundle-not-json'
  | 'record/bundle-malformed'
  | 'record/bundle-not-canonical'
  | 'record/procedure-hash'
  | 'record/procedure-unnamed'
  // what the events refer to
  | 'record/document-order'
  | 'record/document-hash'
  | 'record/document-unnamed'
  | 'record/document-missing'
  | 'record/ballots-malformed'
  | 'record/ballots-seat'
  | 'record/ballots-count'
  | 'record/ballots-recount'
  // leaves, tree and signature
  | 'record/leaf-malformed'
  | 'record/leaf-order'
  | 'record/leaf-authority'
  | 'record/leaf-demo'
  | 'record/leaf-stray'
  | 'record/leaf-twice'
  | 'record/leaf-missing'
  | 'record/inclusion'
  | 'record/origin'
  | 'record/key-malformed'
  | 'record/key-untrusted'
  | 'record/note-malformed'
  | 'record/checkpoint-malformed'
  | 'record/signature-invalid'
  | 'record/signature-missing'
  | 'record/signature-stray';

/** `where` is a path into what was checked, as `events[3].hash`. */
export type Finding = { readonly code: FindingCode; readonly where: string; readonly sentence: string };

export function finding(code: FindingCode, where: string, sentence: string): Finding {
  return { code, where, sentence };
}
