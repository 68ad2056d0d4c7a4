/** The words of the demo: our own, a sample and nobody's plan. Axis titles are asked for by their children. */
export const ELEMENTS: { under: string | null; level: string; title: string; text: string }[] = [
  {
    under: null,
    level: 'axis',
    title: 'Una città che si muove insieme',
    text: 'Testo di esempio. Spostarsi bene da ogni comune, di pianura o di valle, con il minor numero di auto.',
  },
  {
    under: 'Una città che si muove insieme',
    level: 'objective',
    title: 'Treni e bus con un solo orario',
    text: 'Testo di esempio. Coincidenze garantite nelle stazioni di zona entro il 2028; priorità alta; risorse 4,2 milioni di euro.',
  },
  {
    under: 'Una città che si muove insieme',
    level: 'objective',
    title: 'Strade di valle sicure',
    text: 'Testo di esempio. Manutenzione programmata dei tratti a rischio, per zona, con l’elenco pubblico degli interventi.',
  },
  {
    under: null,
    level: 'axis',
    title: 'Suolo, acqua, energia',
    text: 'Testo di esempio. Rigenerare e riusare prima di costruire; ogni azione dice quanto suolo risparmia.',
  },
  {
    under: 'Suolo, acqua, energia',
    level: 'objective',
    title: 'Capannoni vuoti, case nuove',
    text: 'Testo di esempio. Censimento degli edifici in disuso e bando unico per il loro riuso, con precedenza ai piccoli comuni.',
  },
  {
    under: 'Suolo, acqua, energia',
    level: 'objective',
    title: 'Comunità energetiche di zona',
    text: 'Testo di esempio. Una comunità energetica per zona omogenea, avviata con i comuni e le loro unioni.',
  },
  {
    under: null,
    level: 'axis',
    title: 'Servizi vicini a chi abita lontano',
    text: 'Testo di esempio. Scuola, salute e sportelli raggiungibili in trenta minuti da ogni municipio.',
  },
  {
    under: 'Servizi vicini a chi abita lontano',
    level: 'objective',
    title: 'Sportelli di unione',
    text: 'Testo di esempio. Uno sportello comune per ogni unione, aperto anche il sabato.',
  },
];

/** What the accepted observations change before the text goes to the Conferenza. */
export const INTEGRATED = {
  title: 'Treni e bus con un solo orario',
  text: 'Testo di esempio, integrato dopo la consultazione. Coincidenze garantite nelle stazioni di zona, anche per le corse della sera, entro il 2028; priorità alta; risorse 4,2 milioni di euro.',
};

/** What the annual revision changes, and what the update of one zone. */
export const CHANGED = {
  revision: {
    title: 'Comunità energetiche di zona',
    text: 'Testo di esempio, rivisto. Otto comunità avviate su undici: le altre tre entro l’anno, con un fondo di garanzia.',
  },
  'zone-update': {
    title: 'Strade di valle sicure',
    text: 'Testo di esempio, aggiornato per una zona. I due tratti franati d’inverno entrano nell’elenco, con la data dei lavori.',
  },
};

export const OBSERVATIONS = [
  'Osservazione di esempio. Si chiede che le coincidenze valgano anche per le corse della sera.',
  'Osservazione di esempio. Si propone di indicare, per ogni azione, il comune capofila.',
  'Osservazione di esempio. I tratti a rischio del nostro territorio mancano dall’elenco.',
  'Osservazione di esempio. Parere favorevole; si chiede di anticipare gli sportelli di unione.',
];

export const REASONS: { outcome: 'accepted' | 'partly' | 'rejected'; reasons: string }[] = [
  { outcome: 'accepted', reasons: 'Risposta di esempio. Accolta: il testo è stato integrato.' },
  {
    outcome: 'partly',
    reasons: 'Risposta di esempio. Accolta in parte: il capofila è indicato dove è già deciso.',
  },
  {
    outcome: 'rejected',
    reasons: 'Risposta di esempio. Non accolta: l’elenco è di competenza del piano delle opere.',
  },
];

export const HEARING =
  'Resoconto di esempio. Sentite le associazioni delle imprese, i sindacati e il terzo settore: le loro proposte sono agli atti.';
export const MERE_DIRECTION =
  'Motivazione di esempio. L’atto orienta e non impegna spesa: i pareri dell’art. 49 TUEL non sono dovuti.';
export const RELEASED = 'Relazione di esempio. La Commissione licenzia il testo senza modifiche.';
export const ZONE_OPINION = 'Parere di esempio. Favorevole, per la parte che riguarda la zona.';
export const DEPARTURE = 'Motivazione di esempio. La richiesta della zona è rinviata alla revisione annuale.';
