/**
 * Something to say about a body's data. An error makes the data unusable; a warning names what is left out
 * or does not reconcile. `pointer` is a JSON pointer into the BodySource; the sentence stands alone.
 */
export type BodyFinding = {
  severity: 'error' | 'warning';
  code:
    | 'body/date-not-a-day'
    | 'body/dates-reversed'
    | 'body/duplicate-code'
    | 'body/two-zones'
    | 'body/population-not-whole'
    | 'body/population-missing'
    | 'body/capital-unknown'
    | 'body/duplicate-seat'
    | 'body/unknown-seat'
    | 'body/unknown-organ'
    | 'body/unknown-comune'
    | 'body/unknown-zone'
    | 'body/unknown-union'
    | 'body/represents-other-seats'
    | 'body/represents-too-many'
    | 'body/comune-without-zone'
    | 'body/figure-disagrees';
  pointer: string;
  sentence: string;
};

/** Makes a finding; the order follows how it is read: how grave, which, where, in words. */
export const finding = (
  severity: BodyFinding['severity'],
  code: BodyFinding['code'],
  pointer: string,
  sentence: string,
): BodyFinding => ({ severity, code, pointer, sentence });
