import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isCivilDate } from '@copianifica/domain';

function civilDate(value: unknown): string {
  if (typeof value === 'string' && isCivilDate(value)) return value;
  throw new GraphQLError('A civil date is written YYYY-MM-DD.');
}

/** A day of the calendar, without hour or zone: never a JavaScript Date, which would move it. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'Civil date YYYY-MM-DD in the authority’s zone',
  serialize: civilDate,
  parseValue: civilDate,
  parseLiteral: (node) => civilDate(node.kind === Kind.STRING ? node.value : undefined),
});
