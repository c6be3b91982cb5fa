import type { SignedIn } from '../../../core/context.ts';
import { absent, type FormText } from '../../../core/form-text.ts';
import { aliasesAfter } from '../../org.editing.ts';
import { mustBeOpen, mustExistBelow } from '../../part.editing.ts';
import { headFields } from '../../positions/position-head.inputs.ts';
import { checkSeatsOfAnother, posts as postParts } from '../../positions/position.commands.ts';
import type { Position } from '../../positions/position.entity.ts';
import { CreatePositionInput } from '../../positions/position.inputs.ts';
import type { KnownPost, KnownUnit } from './known.ts';
import type { PostAfter } from './post-after.ts';
import { Rights } from './rights.ts';
import { blanks, headGiven, headShown } from './head.words.ts';
import { checkCodes } from './posts.codes.ts';
import { checkGiven, type PostGuard } from './posts.moves.ts';
import { checkPrinted, type Printed } from './posts.printed.ts';
import { checkDependants, checkSuperiors, nobody, report, type PostsInReach } from './posts.superiors.ts';
import { Doubles } from './doubles.ts';
import { withOthers, type PlannedRow, type Row } from './row.ts';
import type { UnitFinder } from './unit-finder.ts';
import { Names, pathText, plainCode } from './words.ts';

/** What a sheet of posts does. */
export interface PostsPlan {
  readonly rows: readonly PlannedRow[];
  readonly writes: ReadonlyMap<number, PostAfter>;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const plainFields = ['isLead', 'headcountPlan', 'aliases', 'sort'] as const;
const emptied = { isLead: false, headcountPlan: null, sort: 0 } as const;

/** Plans a sheet of posts, by the rules of the single commands (F003–F005, F008). Changes nothing. */
export class PostPlanner implements PostsInReach {
  readonly after = new Map<string, PostAfter>();
  readonly names = new Names<PostAfter>();
  readonly codes: Map<string, PostAfter[]>;
  private readonly inUnits: Map<string, PostAfter[]>;
  readonly targets = new Map<Row, PostAfter>();
  private readonly rights: Rights;

  constructor(
    private readonly ctx: SignedIn,
    private readonly organisationId: string,
    readonly units: UnitFinder,
    known: readonly KnownPost[],
    private readonly rows: readonly Row[],
    private readonly today: string,
  ) {
    this.rights = new Rights(ctx, organisationId);
    for (const post of known) this.after.set(post.id, { ...post, before: post });
    const open = [...this.after.values()].filter((post) => this.isOpen(post));
    this.codes = Map.groupBy(open, ({ code }) => plainCode(code.value ?? ''));
    this.inUnits = Map.groupBy(open, ({ unitId, title }) => `${unitId} ${title}`);
  }

  readonly isOpen = ({ closedOn }: PostAfter): boolean => closedOn === null || closedOn > this.today;

  async plan(guard: PostGuard, printed: ReadonlyMap<string, Printed>): Promise<PostsPlan> {
    for (const row of this.rows) this.take(row);
    const doubles = new Doubles([
      'title',
      'unit',
      'superior',
      'openedOn',
      'closedOn',
      ...plainFields,
      ...headFields,
    ]);
    for (const [row, { id }] of this.targets) doubles.hear(row, id);
    for (const [row, { id }] of this.targets) doubles.judge(row, id);
    for (const post of this.after.values())
      if (this.isOpen(post)) this.names.addPath([...this.units.pathOf(post.unitId), post.title], post);
    for (const [row, post] of this.targets) report(this, row, post);
    checkSuperiors(this);
    for (const [row, post] of this.targets) this.change(row, post);
    for (const [row, post] of this.targets) this.check(row, post);
    this.checkTaken();
    checkCodes(this);
    await checkGiven(this.targets, guard);
    checkPrinted(this.targets, printed);
    checkDependants(this);
    const writes = new Map<number, PostAfter>();
    for (const [row, post] of this.targets) if (row.writes) writes.set(row.line, post);
    return { rows: this.rows.map((row) => row.planned), writes };
  }

  /** Finds the post of a row: by its number, by its code, by unit and title; or founds it. */
  private take(row: Row): void {
    const unit = this.units.find(row, 'unit');
    const id = row.text('id');
    const code = plainCode(row.text('code') ?? '');
    const title = row.text('title');
    if (id) {
      const post = this.after.get(id);
      if (post) this.aim(row, post, unit);
      else
        row.fail('id', 'UNKNOWN', {
          zh: '没有这个系统编号的岗位；新岗位请留空',
          en: 'no post has this id; leave it empty for a new one',
        });
      return;
    }
    const byCode = code && !nobody.has(code) && !blanks.has(code) ? (this.codes.get(code) ?? []) : [];
    const here = unit && title ? (this.inUnits.get(`${unit.id} ${title}`) ?? []) : [];
    const [post, ...others] =
      byCode.length > 1 ? byCode.filter((each) => here.includes(each)) : byCode.length > 0 ? byCode : here;
    if (byCode.length > 1 && !post) {
      row.fail('code', 'AMBIGUOUS', {
        zh: `有 ${byCode.length} 个岗位的编码是“${code}”，请用系统编号指明`,
        en: `${byCode.length} posts have the code ${code}; name one by its id`,
      });
      return;
    }
    if (post && others.length === 0) return this.aim(row, post, unit);
    if (!title && !row.isWrong) row.fail('title', 'REQUIRED', { zh: '不能为空', en: 'is required' });
    if (!row.text('unit') && !row.isWrong)
      row.fail('unit', 'REQUIRED', { zh: '不能为空', en: 'is required' });
    if (unit && title) this.found(row, title, unit);
    return undefined;
  }

  private aim(row: Row, post: PostAfter, unit: KnownUnit | undefined): void {
    this.targets.set(row, post);
    const title = row.text('title');
    if (title) post.title = title;
    if (unit) post.unitId = unit.id;
  }

  private found(row: Row, title: string, unit: KnownUnit): void {
    const post: PostAfter = {
      ...(Object.fromEntries(headFields.map((field) => [field, absent()])) as Record<
        (typeof headFields)[number],
        FormText
      >),
      id: `line ${row.line}`,
      organisationId: this.organisationId,
      before: null,
      unitId: unit.id,
      superiorId: null,
      title,
      aliases: [],
      isLead: false,
      headcountPlan: null,
      sort: 0,
      openedOn: row.text('openedOn') ?? this.today,
      closedOn: null,
      revision: 1,
    };
    row.isNew = true;
    const place = `${unit.id} ${title}`;
    this.inUnits.set(place, [...(this.inUnits.get(place) ?? []), post]);
    const code = plainCode(row.text('code') ?? '');
    if (code) this.codes.set(code, [...(this.codes.get(code) ?? []), post]);
    this.after.set(post.id, post);
    this.targets.set(row, post);
  }

  private pathTo(id: string | null): string {
    const post = id === null ? undefined : this.after.get(id);
    return post ? pathText([...this.units.pathOf(post.unitId), post.title]) : '';
  }

  private change(row: Row, post: PostAfter): void {
    const { before } = post;
    for (const field of plainFields) {
      const given = row.value<never>(field);
      if (field !== 'aliases' && given !== undefined) post[field] = given ?? (emptied[field] as never);
    }
    post.aliases = withOthers(post.aliases, row.value<string[]>('aliases'));
    for (const field of headFields) {
      const given = row.value<string>(field);
      // A text that stays keeps what the source printed and the doubt about it.
      if (given !== undefined && (given ?? '') !== headShown(post[field])) post[field] = headGiven(given);
    }
    if (!before) {
      row.change('title', null, post.title);
      row.change('unit', null, pathText(this.units.pathOf(post.unitId)));
      if (post.superiorId) row.change('superior', null, this.pathTo(post.superiorId));
      return;
    }
    if (post.title !== before.title) {
      post.aliases = aliasesAfter([...post.aliases], before.title, post.title);
      row.change('title', before.title, post.title);
    }
    if (post.unitId !== before.unitId)
      row.change(
        'unit',
        pathText(this.units.pathOf(before.unitId)),
        pathText(this.units.pathOf(post.unitId)),
      );
    if (post.superiorId !== before.superiorId)
      row.change('superior', this.pathTo(before.superiorId), this.pathTo(post.superiorId));
    for (const field of plainFields)
      if (!same(post[field], before[field])) row.change(field, before[field], post[field]);
    for (const field of headFields)
      if (!same(post[field], before[field]))
        row.change(field, headShown(before[field]), headShown(post[field]));
    row.begin(post, before.openedOn, { zh: '岗位', en: 'post' });
    const closed = row.value<string>('closedOn');
    if (closed !== undefined && closed !== before.closedOn)
      row.end('closedOn', post.id, { from: before.closedOn, to: closed });
  }

  /** The checks of createPosition, editPosition and movePosition. */
  private check(row: Row, post: PostAfter): void {
    const { before } = post;
    const { title, aliases, isLead, headcountPlan, sort, openedOn } = post;
    const heads = Object.fromEntries(
      headFields.map((field) => [field, { state: post[field].state, value: post[field].value, note: null }]),
    );
    row.mustBeInput(
      Object.assign(new CreatePositionInput(), {
        unitId: '1',
        title,
        aliases,
        isLead,
        headcountPlan,
        sort,
        openedOn,
      }),
      (path) => path,
    );
    for (const field of headFields)
      if ([...(heads[field]?.value ?? '')].length > 4_000)
        row.fail(field, 'TOO_LONG', { zh: '最多 4000 个字符', en: 'takes at most 4000 characters' });
    if (!before && row.value('closedOn'))
      row.fail('closedOn', 'FIXED', { zh: '新岗位不能同时撤销', en: 'a new post is not closed at once' });
    if (before && row.changes.length === 0) return;
    const forbidden = (unitId: string, field: string | null): void => {
      const problem = this.rights.atUnit(unitId);
      if (problem) row.fail(field, 'FORBIDDEN', problem.text);
    };
    if (before) forbidden(before.unitId, null);
    if (before && headcountPlan !== before.headcountPlan)
      row.must('headcountPlan', () => checkSeatsOfAnother(this.ctx, before.id, 'headcountPlan'));
    const isMoved = !before || post.unitId !== before.unitId;
    if (isMoved) {
      forbidden(post.unitId, 'unit');
      const unit = this.units.byId.get(post.unitId);
      const from = before ? this.today : openedOn;
      if (unit)
        row.must('unit', () => mustExistBelow(unit, { ...post, name: title }, { from, path: 'unit' }));
    }
    if (before && openedOn !== before.openedOn) {
      const unit = this.units.byId.get(post.unitId);
      if (unit)
        row.must('openedOn', () =>
          mustExistBelow(unit, { ...post, name: title }, { from: openedOn, path: 'openedOn' }),
        );
    }
    if (before && (isMoved || title !== before.title))
      row.must('title', () => mustBeOpen(postParts, before as unknown as Position, this.today));
  }

  private checkTaken(): void {
    const open = [...this.after.values()].filter((post) => this.isOpen(post));
    const beside = Map.groupBy(open, ({ unitId, title }) => `${unitId} ${title}`);
    for (const [row, post] of this.targets) {
      const isOld = post.before && post.title === post.before.title && post.unitId === post.before.unitId;
      if (!isOld && (beside.get(`${post.unitId} ${post.title}`)?.length ?? 0) > 1)
        row.fail('title', 'TAKEN', postParts.isTaken(post.title));
    }
  }
}
