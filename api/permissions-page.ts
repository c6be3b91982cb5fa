import { isObjectType, type GraphQLSchema } from 'graphql';
import type { RoleScope, SystemRole } from '../schema/reference/role-bundles.ts';
import { systemRoles } from '../schema/reference/roles.ts';
import { abilityNames, meaningOf, type Ability } from './core/abilities.ts';
import { accessOf, type DeclaredAccess } from './core/declared-access.ts';
import {
  allResources,
  resourceOf,
  type EntityClass,
  type OwnResource,
  type Resource,
} from './core/resource.ts';

const roles: readonly SystemRole[] = systemRoles;

const letters: Readonly<Record<RoleScope, string>> = { OWN: 'O', UNIT: 'U', SUBTREE: 'S', ALL: 'A' };

/** `JobDescription` as people say it: job description. */
const spoken = (name: string): string => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();

const named = (abilities: readonly Ability[]): string =>
  abilities.map((ability) => `\`${ability}\``).join(' or ');

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...heads), row(...heads.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

const abilityTable = (): string =>
  table(
    ['Ability', '', ...roles.map(({ code }) => code)],
    abilityNames.map((ability) => {
      const { zh, en, limit, isLater } = meaningOf(ability);
      const more = [limit && `limit: ${limit.toLowerCase()}`, isLater && 'no verb yet'].filter(Boolean);
      return [
        `\`${ability}\``,
        `${zh} · ${en}${more.length > 0 ? ` (${more.join(', ')})` : ''}`,
        ...roles.map(({ grants }) => {
          const scope = grants[ability];
          return scope ? letters[scope] : '';
        }),
      ];
    }),
  );

const ruleWords = (read: OwnResource['read']): string => {
  if (read === 'members') return 'members of the organisation';
  if (read === 'oneself') return 'the person whose it is';
  if (read.length === 0) return 'nobody';
  return read
    .map(
      ({ ability, when }) => `\`${ability}\`${when ? ` where ${when.column} is ${when.in.join(', ')}` : ''}`,
    )
    .join('; ');
};

const seersOf = (resource: Resource): string => {
  switch (resource.kind) {
    case 'public':
      return 'everybody who is signed in';
    case 'part':
      return `whoever sees its ${spoken(resource.parent().name)}`;
    case 'own':
      return ruleWords(resource.read);
  }
};

const maskWords = (resource: Resource): string =>
  resource.kind === 'own'
    ? Object.entries(resource.masks ?? {})
        .map(([field, mask]) => `${field}: \`${mask?.ability}\`${mask?.partial ? ', others a part' : ''}`)
        .join('; ')
    : '';

const recordTable = (): string =>
  table(
    ['Record', 'Seen by', 'Shown only to'],
    allResources().map(([name, resource]) => [spoken(name), seersOf(resource), maskWords(resource)]),
  );

const ofWhich = (access: DeclaredAccess): string =>
  access.named ? ` over the ${spoken(access.named.on.name)} (\`${access.named.by}\`)` : '';

const seers = (entity: EntityClass): string => seersOf(resourceOf(entity));

/** Who may use a field, in a sentence without its full stop. */
const whoMay = (access: DeclaredAccess): string => {
  switch (access.kind) {
    case 'OPEN':
      return 'everybody, also before signing in';
    case 'SIGNED_IN':
      return 'whoever is signed in; each record in it under its own rule';
    case 'ONESELF':
      return 'whoever is signed in, about what is theirs';
    case 'ROW':
      return 'whoever sees the record';
    case 'SEEN':
      return `whoever sees the ${spoken(access.of.name)}: ${seers(access.of)}`;
    case 'ABILITY': {
      const reach = access.whole ? ' over the whole organisation' : ofWhich(access);
      const needed = `${named(access.abilities)}${reach}`;
      if (access.nothing) return `as far as ${needed} reaches; nothing for others`;
      return access.own ? `oneself in person; of others, and by an access token, ${needed}` : needed;
    }
  }
};

const fieldRow = (name: string, access: DeclaredAccess): readonly string[] => [
  `\`${name}\``,
  [
    whoMay(access),
    ...(access.seeing ? [`who sees the ${spoken(access.seeing.on.name)}`] : []),
    ...(access.inPerson ? ['no access token'] : []),
    ...(access.byToken ? [`an access token with ${named(access.byToken)}`] : []),
  ].join('; '),
];

const fieldsOf = (schema: GraphQLSchema, typeName: string, prefix = ''): (readonly string[])[] => {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields())
    .flatMap((field) => {
      const access = accessOf(field);
      return access ? [fieldRow(`${prefix}${field.name}`, access)] : [];
    })
    .toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1));
};

const belowTheRoot = (schema: GraphQLSchema): (readonly string[])[] =>
  Object.keys(schema.getTypeMap())
    .filter((name) => name !== 'Query' && name !== 'Mutation' && !name.startsWith('__'))
    .toSorted()
    .flatMap((name) => fieldsOf(schema, name, `${name}.`));

/** The page that tells an administrator who may do what: abilities by role, records, and every field of the API. */
export const permissionsPage = (schema: GraphQLSchema): string =>
  `# Who may do what

Written by \`npm run generate\` from the code that enforces it; do not edit. A permission comes from a post: by a role that
it carries, by an authority line of its job description in force, or given in person with a reason and an end.

## Abilities and roles
How far a role's ability reaches from the unit of the post: O one's own, U the unit, S the unit and all below it, A the whole
organisation. These are the roles that an organisation begins with; it may change them.

${roles.map(({ code, name }) => `**${code}** ${name.zh}, ${name.en}`).join(' · ')}

${abilityTable()}

## Records
Who sees a record sees its fields, except those that are shown only to some; others get nothing or a part of them. Nobody sees
records of another organisation.

${recordTable()}

## Queries
A record that may not be seen is answered as if there were none.

${table(['Query', 'Who may'], fieldsOf(schema, 'Query'))}

## Mutations
A record that may not be seen is not found (NOT_FOUND); one that is seen and may not be changed is refused (FORBIDDEN). States and
separation of duties stand in the way besides: nobody reviews what they wrote.

${table(['Mutation', 'Who may'], fieldsOf(schema, 'Mutation'))}

## Fields with a rule of their own
${table(['Field', 'Who may'], belowTheRoot(schema))}
`;
