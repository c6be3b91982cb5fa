import type { FormerPlace, KnownPerson, KnownPost, KnownStaff } from './known.ts';
import type { Row } from './row.ts';
import type { UnitFinder } from './unit-finder.ts';
import { Names, pathText, plainCode } from './words.ts';

/** Finds the people and posts that a sheet of assignments names. */
export class StaffFinder {
  readonly postById: Map<string, KnownPost>;
  private readonly posts = new Names<KnownPost>();
  private readonly byCode: Map<string, KnownPost[]>;
  private readonly byNumber: Map<string, KnownPerson>;
  private readonly byName: Map<string, KnownPerson[]>;
  readonly personById: Map<string, KnownPerson>;
  private readonly formerly: Map<string, FormerPlace[]>;

  constructor(
    private readonly units: UnitFinder,
    staff: KnownStaff,
    today: string,
  ) {
    const isOpen = ({ closedOn }: KnownPost): boolean => closedOn === null || closedOn > today;
    // Open ones first: a closed post of the same name is meant by nobody.
    const open = staff.posts.filter(isOpen);
    const known = new Set(open.map(({ unitId, title }) => `${unitId} ${title}`));
    const named = [
      ...open,
      ...staff.posts.filter((post) => !isOpen(post) && !known.has(`${post.unitId} ${post.title}`)),
    ];
    for (const post of named) this.posts.addPath([...units.pathOf(post.unitId), post.title], post);
    this.postById = new Map(staff.posts.map((post) => [post.id, post]));
    this.byCode = Map.groupBy(named, ({ code }) => plainCode(code.value ?? ''));
    this.byNumber = new Map(
      staff.people.flatMap((one) => (one.employeeNo ? [[plainCode(one.employeeNo), one] as const] : [])),
    );
    this.personById = new Map(staff.people.map((person) => [person.id, person]));
    this.formerly = Map.groupBy(staff.formerPlaces, ({ positionId }) => positionId);
    this.byName = Map.groupBy(staff.people, ({ name }) => name);
  }

  /** The person whose number a row gives; what else it says of them must not be about somebody else. */
  private numberedPerson(row: Row, id: string): KnownPerson | undefined {
    const person = this.personById.get(id);
    if (!person) {
      row.fail('personId', 'UNKNOWN', {
        zh: '没有这个系统编号的人员；请留空并填写工号或姓名',
        en: 'nobody has this id; leave it empty and give the staff number or the name',
      });
      return undefined;
    }
    const differs = (field: string): undefined => {
      row.fail(field, 'DIFFERS', {
        zh: `人员系统编号 ${id} 是“${person.name}”；如指他人，请清除该编号`,
        en: `the id ${id} is that of ${person.name}; remove it where somebody else is meant`,
      });
      return undefined;
    };
    const number = plainCode(row.text('employeeNo') ?? '');
    const name = row.text('name');
    if (number && number !== plainCode(person.employeeNo ?? '')) return differs('employeeNo');
    if (name && name !== person.name) return differs('name');
    return person;
  }

  /** The post whose number a row gives, likewise; it may say what the post was called and where it stood at another time. */
  private numberedPost(row: Row, id: string): KnownPost | undefined {
    const post = this.postById.get(id);
    if (!post) {
      row.fail('positionId', 'UNKNOWN', {
        zh: '没有这个系统编号的岗位；请留空并填写岗位编码，或岗位名称与所在单位',
        en: 'no post has this id; leave it empty and give the code, or title and unit',
      });
      return undefined;
    }
    const differs = (field: string): undefined => {
      row.fail(field, 'DIFFERS', {
        zh: `岗位系统编号 ${id} 是“${pathText([...this.units.pathOf(post.unitId), post.title])}”；如指其他岗位，请清除该编号`,
        en: `the id ${id} is that of ${pathText([...this.units.pathOf(post.unitId), post.title])}; remove it where another post is meant`,
      });
      return undefined;
    };
    const formerly = this.formerly.get(id) ?? [];
    const [code, title, unit] = [row.text('positionCode'), row.text('title'), row.text('unit')];
    const titles = [post.title, ...post.aliases, ...formerly.map((each) => each.title)];
    const isThere = (unitId: string): boolean => {
      const known = this.units.byId.get(unitId);
      return known !== undefined && this.units.mayMean(known, unit ?? '');
    };
    if (code && plainCode(code) !== plainCode(post.code.value ?? '')) return differs('positionCode');
    if (title && !titles.includes(title)) return differs('title');
    if (unit && ![post.unitId, ...formerly.map((each) => each.unitId)].some(isThere)) return differs('unit');
    return post;
  }

  /** The person of a row; undefined, with a problem of the row, where it is not plain who. */
  personOf(row: Row): KnownPerson | undefined {
    const id = row.text('personId');
    if (id) return this.numberedPerson(row, id);
    const number = plainCode(row.text('employeeNo') ?? '');
    const name = row.text('name');
    if (number) {
      const person = this.byNumber.get(number);
      if (!person)
        row.fail('employeeNo', 'UNKNOWN', {
          zh: `没有工号为“${number}”的人员，请先导入人员`,
          en: `nobody has the staff number ${number}; bring in the people first`,
        });
      else if (name && name !== person.name)
        row.fail('name', 'DIFFERS', {
          zh: `工号 ${number} 是“${person.name}”，不是“${name}”`,
          en: `${number} is the staff number of ${person.name}, not of ${name}`,
        });
      return person;
    }
    const [person, ...others] = name ? (this.byName.get(name) ?? []) : [];
    if (person && others.length === 0) return person;
    if (!name)
      row.fail('employeeNo', 'REQUIRED', { zh: '请填写工号或姓名', en: 'needs a staff number or a name' });
    else if (person)
      row.fail('name', 'AMBIGUOUS', {
        zh: `有 ${others.length + 1} 位“${name}”，请填写工号`,
        en: `${others.length + 1} people are called ${name}; give the staff number`,
      });
    else
      row.fail('name', 'UNKNOWN', {
        zh: `没有名为“${name}”的人员，请先导入人员`,
        en: `nobody is called ${name}; bring in the people first`,
      });
    return undefined;
  }

  /** The post of a row, likewise. */
  postOf(row: Row): KnownPost | undefined {
    const id = row.text('positionId');
    if (id) return this.numberedPost(row, id);
    const code = plainCode(row.text('positionCode') ?? '');
    const title = row.text('title');
    const unit = row.text('unit') ? this.units.find(row, 'unit') : undefined;
    if (row.text('unit') && !unit) return undefined;
    if (!code && !title) {
      row.fail(row.hasColumn('title') ? 'title' : 'positionCode', 'REQUIRED', {
        zh: '请填写岗位编码，或岗位名称与所在单位',
        en: 'needs the code of a post, or its title and unit',
      });
      return undefined;
    }
    const called = code
      ? (this.byCode.get(code) ?? [])
      : this.posts.find(unit ? pathText([...this.units.pathOf(unit.id), title ?? '']) : (title ?? ''));
    const found = called.filter(
      (post) => (!unit || post.unitId === unit.id) && (!title || !code || post.title === title),
    );
    const [post, ...others] = found;
    if (post && others.length === 0) return post;
    const field = code ? 'positionCode' : 'title';
    const word = code || title || '';
    if (post)
      row.fail(field, 'AMBIGUOUS', {
        zh: `有 ${others.length + 1} 个岗位叫“${word}”，请写所在单位或岗位编码`,
        en: `${others.length + 1} posts are called ${word}; give the unit or the code`,
      });
    else
      row.fail(field, 'UNKNOWN', {
        zh: unit ? `“${unit.name}”没有岗位“${word}”` : `没有岗位“${word}”，请先导入岗位`,
        en: unit ? `${unit.name} has no post ${word}` : `there is no post ${word}; bring in the posts first`,
      });
    return undefined;
  }
}
