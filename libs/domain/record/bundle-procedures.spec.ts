import { documentFindings, procedureFindings } from './bundle-documents';
import { type Bundle, type BundleProcedure, bundleShapeFindings } from './bundle-shape';
import { sha256Hex } from './canonical';

const version = (text: string): BundleProcedure => ({ key: 'plan', hash: sha256Hex(text), text });
const [first, second, third] = ['one', 'two', 'three'].map(version) as [
  BundleProcedure,
  BundleProcedure,
  BundleProcedure,
];
const naming = ({ key, hash }: BundleProcedure) => ({ payload: { procedure: key, procedureHash: hash } });

/** A case that was opened under the first version and has moved to others since. */
function bundle(moved: BundleProcedure[], laterProcedures?: BundleProcedure[]): Bundle {
  const events = [naming(first), { payload: {} }, ...moved.map(naming)];
  const rest = { procedure: first, documents: [], ...(laterProcedures && { laterProcedures }) };
  return { ...rest, events } as unknown as Bundle;
}
const codes = (of: Bundle): string[] =>
  [...procedureFindings(of), ...documentFindings(of)].map(({ code }) => code);
const ascending = [second, third].toSorted((one, other) => (one.hash < other.hash ? -1 : 1));

describe('the procedures of a bundle', () => {
  it('are all those that the case has had, each named by the event that moved it there', () => {
    expect(codes(bundle([]))).toEqual([]);
    expect(codes(bundle([second], [second]))).toEqual([]);
    // There and back, and on to a third.
    expect(codes(bundle([second, first, third], ascending))).toEqual([]);
  });

  it.each<[string, Bundle, string]>([
    ['one is left out', bundle([second]), 'record/document-missing'],
    ['one is named by no event', bundle([], [second]), 'record/procedure-unnamed'],
    ['the first stands among the later', bundle([second, first], [first]), 'record/procedure-unnamed'],
    ['one has another key', bundle([second], [{ ...second, key: 'x' }]), 'record/procedure-unnamed'],
    ['one was changed', bundle([second], [{ ...second, text: 'x' }]), 'record/procedure-hash'],
    ['two are out of order', bundle([second, third], ascending.toReversed()), 'record/document-order'],
    ['one stands twice', bundle([second], [second, second]), 'record/document-order'],
  ])('are refused where %s', (_, forged, code) => {
    expect(codes(forged)).toContain(code);
  });

  it('have the shape of procedures', () => {
    const found = bundleShapeFindings({ laterProcedures: [{ key: 'x' }] }).map(({ where }) => where);
    expect(found).toEqual(expect.arrayContaining(['laterProcedures[0].hash', 'laterProcedures[0].text']));
    expect(bundleShapeFindings({}).map(({ where }) => where)).not.toContain('laterProcedures');
  });
});
