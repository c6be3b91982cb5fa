import {
  getNamedType,
  isInputObjectType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
  type GraphQLInputType,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { isAbility, meaningOf, type Ability } from './abilities.ts';
import { signedIn, type Context, type SignedIn } from './context.ts';
import { askable } from './askable.ts';
import { accessOf, mustHaveAsked, valueAt, type DeclaredAccess } from './declared-access.ts';
import { refuseToken } from './in-person.ts';
import { childOf } from './read/declare.ts';
import { resourceOf } from './resource.ts';
import { inWordsOfToken } from './token-refusal.ts';
import { oneself, onlyInPerson, refusedByToken, tokenBar } from './token.ts';
import { declareVerbs, noteDoing, noteLooking } from './use.ts';

type Field = GraphQLField<unknown, Context>;

/** The type of an argument, or of a field within it, by its dotted name; undefined where there is none. */
const argumentType = ({ args }: Field, path: string): GraphQLInputType | undefined => {
  const [name, ...below] = path.split('.');
  return below.reduce<GraphQLInputType | undefined>(
    (type, step) => {
      const named = type && getNamedType(type);
      return isInputObjectType(named) ? named.getFields()[step]?.type : undefined;
    },
    args.find((arg) => arg.name === name)?.type,
  );
};

const problemsOf = (name: string, field: Field, isRoot: boolean): string[] => {
  const access = accessOf(field);
  if (!access)
    return [`${name} does not say who may use it: put @Access… beside it (api/core/declared-access.ts).`];
  const problems: string[] = [];
  if (isRoot && access.kind === 'ROW') problems.push(`${name} stands on no record.`);
  if (access.kind === 'ABILITY')
    for (const ability of access.abilities)
      if (!isAbility(ability)) problems.push(`${name} needs ${String(ability)}, which is no ability.`);
      // Else an explanation would say yes to a token that has it, and the field no.
      else if (access.inPerson && !meaningOf(ability).inPerson)
        problems.push(`${name} takes people only, but a token may have ${ability}: say inPerson of it, too.`);
  const records = [access.named, access.seeing].filter((record) => record !== undefined);
  for (const { by } of records)
    if (!argumentType(field, by))
      problems.push(`${name} is about what ${by} names, but has no such argument.`);
  for (const entity of [...(access.kind === 'SEEN' ? [access.of] : []), ...records.map(({ on }) => on)])
    resourceOf(entity);
  return problems;
};

/** Fields below the root that are given the context, and so could read more than the row that they stand on. */
const contextual = (schema: GraphQLSchema): [string, Field][] => {
  const { fieldResolvers, objectTypes } = getMetadataStorage();
  return fieldResolvers.flatMap(({ kind, params = [], getObjectType, schemaName, methodName }) => {
    const target = getObjectType?.();
    const known = objectTypes.find((type) => type.target === target);
    const type = known && schema.getType(known.name);
    const field = isObjectType(type) ? type.getFields()[schemaName] : undefined;
    const isGiven = params.some((param) => param.kind === 'context');
    if (kind !== 'external' || !field || !isGiven || childOf(target, methodName)) return [];
    return [[`${known?.name}.${schemaName}`, field as Field]];
  });
};

const rootFields = (schema: GraphQLSchema) => ({
  queries: Object.values(schema.getQueryType()?.getFields() ?? {}) as Field[],
  mutations: Object.values(schema.getMutationType()?.getFields() ?? {}) as Field[],
});

/** The abilities of which one must have been found to reach; none where it answers as far as they reach. */
const owed = (access: DeclaredAccess, named: unknown, { actor }: SignedIn) => {
  if (access.kind !== 'ABILITY' || access.nothing) return undefined;
  if (access.named && (named ?? null) === null) return undefined;
  return access.own && named === oneself(actor) ? undefined : access.abilities;
};

/** Lets a token at what is its owner's own only with one of some abilities. @throws Refusal FORBIDDEN */
const mayByToken = ({ actor, policy }: SignedIn, abilities: readonly Ability[]): void => {
  const { token } = actor;
  if (!token || abilities.some((ability) => policy.has(ability))) return;
  const [ability] = abilities;
  const bar = ability && tokenBar(actor, ability);
  throw refusedByToken(bar || onlyInPerson(token), token, ability);
};

/** Who enters a field: refused by what it declares, and with a policy that notes what it was asked. */
const entering = (context: Context, access: DeclaredAccess, args: Readonly<Record<string, unknown>>) => {
  if (access.inPerson) refuseToken(context, access.kind === 'ABILITY' ? access.abilities[0] : undefined);
  if (access.kind === 'OPEN') return context;
  const ctx = signedIn(context);
  if (access.byToken) mayByToken(ctx, access.byToken);
  const mustAsk = owed(access, access.named && valueAt(args, access.named.by), ctx);
  return mustAsk ? { ...ctx, policy: ctx.policy.afresh(), mustAsk } : ctx;
};

/** Notes which abilities were used by a field that was answered: those of a command when it was done. */
const noteUse = (ctx: Context, access: DeclaredAccess, isQuery: boolean): void => {
  if (access.kind !== 'ABILITY') return;
  if (!isQuery) noteDoing(ctx as SignedIn, (ctx as SignedIn).policy, access.abilities);
  else noteLooking(ctx as SignedIn, access.abilities);
};

const guard = (field: Field, access: DeclaredAccess, isQuery: boolean): void => {
  const { resolve } = field;
  if (!resolve) throw new Error(`${field.name} has no resolver.`);
  field.resolve = async (root, args, context, info) => {
    const ctx = entering(context, access, args);
    const answer: unknown = await Promise.resolve(resolve(root, args, ctx, info)).catch((error: unknown) => {
      throw askable(inWordsOfToken(error, access, context.actor), access, args);
    });
    // A command has shown it before its transaction ended; a record that is not there is nobody's.
    if (isQuery && answer !== null) mustHaveAsked(ctx, field.name);
    if (answer !== null) noteUse(ctx, access, isQuery);
    return answer;
  };
};

/**
 * Holds every field of the root to what it declares with `@Access`. Fields below it belong to their record, whose
 * resource says who sees it; those that are given the context say it themselves.
 *
 * @throws Error in words where a field declares nothing, or what cannot be: the schema is not built then.
 */
export const guardFields = (schema: GraphQLSchema): void => {
  const { queries, mutations } = rootFields(schema);
  const problems = [
    ...[...queries, ...mutations].flatMap((field) => problemsOf(field.name, field, true)),
    ...contextual(schema).flatMap(([name, field]) => problemsOf(name, field, false)),
  ];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  for (const field of queries) guard(field, accessOf(field) as DeclaredAccess, true);
  for (const field of mutations) {
    const access = accessOf(field);
    if (access?.kind === 'ABILITY') declareVerbs(access.abilities);
  }
  for (const field of mutations) guard(field, accessOf(field) as DeclaredAccess, false);
};
