import { getNamedType, isObjectType, isRequiredArgument, type GraphQLField } from 'graphql';
import type { DeclaredAccess } from '../../../api/core/declared-access.ts';
import { fitting, withAt } from '../hostile.ts';
import type { Ground } from './reach.ts';

/** Arguments beside the record that a query is about, by query; of the organisation's root. */
const besidesOn = (
  ground: Ground,
): Readonly<Record<string, (id: string, root: string) => Record<string, unknown>>> => ({
  jobComparison: (id) => ({ newerId: id }),
  compareRanks: (id) => ({ otherId: id }),
  positionMovePreview: (_, unitId) => ({ unitId }),
  unitMovePreview: (_, parentId) => ({ parentId }),
  coverPreview: (_, root) => ({
    personId: ground.held.find(({ organisation }) => organisation === root)?.person ?? '1',
  }),
  leavingPreview: () => ({ lastDay: '2026-12-31' }),
  performance: () => ({ input: { from: '2026-11-01', to: '2026-11-20' } }),
  performanceTickets: () => ({
    input: { from: '2026-11-01', to: '2026-11-20', metric: 'K05', part: 'DENOMINATOR' },
  }),
  explainAccess: () => ({ input: { ability: 'job.read' } }),
  whoCan: () => ({ input: { ability: 'job.read' } }),
  previewPositionRoles: () => ({ input: { revision: 1, roleIds: [] } }),
  previewPersonalGrant: () => ({
    input: { ability: 'ticket.urge', scope: 'UNIT', reason: '值班', lastDay: '2026-12-31' },
  }),
  previewCertificateRule: () => ({ onWork: 'BLOCK' }),
  previewRoles: () => ({ input: { roles: [{ id: '1', revision: 1 }] } }),
  coverageGaps: () => ({ kind: 'NO_DESCRIPTION' }),
  search: () => ({ q: '投诉' }),
  customerByPhone: () => ({ phone: '13900000001' }),
});

/** The fields of the schema’s root that ask. */
type Field = GraphQLField<unknown, unknown>;

/** How each query is asked: what it is given beside the record that it is about, and its document. */
export const questionsOn = (ground: Ground) => {
  const besides = besidesOn(ground);

  const variablesOf = (
    field: Field,
    access: DeclaredAccess,
    { id, root }: { readonly id: string | null; readonly root: string },
  ): Record<string, unknown> => {
    const needed = Object.fromEntries(
      field.args
        .filter((arg) => isRequiredArgument(arg) && arg.name !== 'input')
        .map((arg) => [arg.name, fitting(arg.type)]),
    );
    const given = { ...needed, ...besides[field.name]?.(id ?? '1', root) };
    return access.named && id !== null
      ? (withAt(given, access.named.by.split('.'), id) as Record<string, unknown>)
      : given;
  };

  const documentOf = ({ name, args, type }: Field, variables: object, below: string): string => {
    const used = args.filter((arg) => arg.name in variables);
    const declared = used.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
    const given = used.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    const isLeaf = !isObjectType(getNamedType(type));
    return `query${declared && `(${declared})`} { ${name}${given && `(${given})`}${isLeaf ? '' : ` { ${below} }`} }`;
  };

  return { variablesOf, documentOf };
};
