import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { auditedKind, auditedKinds } from '../core/audited.ts';
import { say } from '../core/bilingual.ts';
import { signedIn, type Context } from '../core/context.ts';
import { Access } from '../core/declared-access.ts';
import { connectionOf, PageArgs, type Page } from '../core/page.ts';
import { usually } from '../core/price.ts';
import { loaded } from '../core/read/loaded.ts';
import { readOne, readPage } from '../core/read/read.ts';
import { Refusal } from '../core/refusal.ts';
import { AuditEntry } from './audit-entry.entity.ts';
import { auditConditions, AuditFilter } from './audit.filter.ts';
import { AuditChain, AuditChange, AuditKind } from './audit.types.ts';
import { AuditSeal } from './chain/audit-seal.entity.ts';
import { chainStatus } from './chain/status.ts';
import { recordName, shownChanges } from './shown.ts';

// Made before the schema is built: its type must be known by then.
const AuditEntryConnection = connectionOf(AuditEntry);

/** The audit log: what was done, by whom, and what it changed. */
@Resolver(() => AuditEntry)
export class AuditResolver {
  @Query(() => AuditEntryConnection, {
    description:
      'The audit log as far as you may read it, the newest first. An entry belongs to the unit of the post under which it was done, and to those of the record.',
  })
  @Access.seen(AuditEntry)
  async auditLog(
    @Arg('filter', () => AuditFilter, {
      nullable: true,
      description: 'Which entries; left out for all.',
    })
    filter: AuditFilter | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<AuditEntry>> {
    const ctx = signedIn(context);
    return readPage(ctx, AuditEntry, info, {
      where: auditConditions(ctx, filter ?? {}),
      order: newestFirst,
      first,
      after,
    });
  }

  @Query(() => AuditEntry, {
    nullable: true,
    description: 'One entry of the audit log; null where there is none that you may read.',
  })
  @Access.seen(AuditEntry, 'id')
  async auditEntry(
    @Arg('id', () => ID, { description: 'The entry.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AuditEntry | null> {
    return readOne(signedIn(context), AuditEntry, info, id);
  }

  @Query(() => [AuditKind], {
    complexity: usually(40),
    description: 'The kinds of records of which the audit log tells and what is done to them, for choosing.',
  })
  @Access.needs('audit.read')
  async auditKinds(@Ctx() context: Context): Promise<AuditKind[]> {
    const { locale, policy } = signedIn(context);
    if (!policy.has('audit.read'))
      throw new Refusal('FORBIDDEN', {
        zh: '您没有查看审计日志的权限。',
        en: 'You may not read the audit log.',
      });
    return auditedKinds().map(([entity, { word, actions }]) => ({
      entity,
      name: say(word, locale),
      actions: Object.entries(actions).map(([action, name]) => ({ action, name: say(name, locale) })),
    }));
  }

  @Query(() => AuditChain, {
    description:
      'Where the chain of seals stands, for those who read the audit log of the whole organisation.',
  })
  @Access.needs('audit.read', { whole: true })
  async auditChain(@Ctx() context: Context): Promise<AuditChain> {
    return chainStatus(signedIn(context));
  }

  @FieldResolver(() => String, { description: 'What the command is called.' })
  @Access.row()
  actionName(@Root() { action, entity }: AuditEntry, @Ctx() { locale }: Context): string {
    const word = auditedKind(entity)?.actions[action];
    return word ? say(word, locale) : action;
  }

  @FieldResolver(() => String, { description: 'What the kind of record is called.' })
  @Access.row()
  kindName(@Root() { entity }: AuditEntry, @Ctx() { locale }: Context): string {
    const kind = auditedKind(entity);
    return kind ? say(kind.word, locale) : entity;
  }

  @FieldResolver(() => Boolean, { description: 'Whether a program did it, with an access token.' })
  byToken(@Root() { tokenId }: AuditEntry): boolean {
    return tokenId !== null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What the record is called today; null where it has no name, is gone, or you may not see it.',
  })
  @Access.row()
  async recordName(@Root() entry: AuditEntry, @Ctx() context: Context): Promise<string | null> {
    return recordName(signedIn(context), entry);
  }

  @FieldResolver(() => [AuditChange], {
    complexity: usually(10),
    description:
      'What it changed, field by field; at most 300 fields. What you may not see of the record you do not see here.',
  })
  @Access.row()
  async changes(@Root() entry: AuditEntry, @Ctx() context: Context): Promise<AuditChange[]> {
    return shownChanges(signedIn(context), entry);
  }

  @FieldResolver(() => AuditSeal, {
    nullable: true,
    description: 'Its seal; null for some seconds, until it has one.',
  })
  seal(@Root() entry: AuditEntry): AuditSeal | null {
    return loaded(entry, 'seal');
  }
}

const newestFirst = [['at', 'DESC']] as const;
