import type { RankContent } from '../shapes.ts';

/** The head office's ladder, from the top; what the centre borrows from it stands on the same level (F007). */
export const bankRanks: readonly RankContent[] = [
  ['总行部门总经理'],
  ['总行部门副总经理'],
  ['总行部门总经理助理', '客服中心副总经理级'],
  ['总行部门经理', '客服中心部门经理级'],
  ['总行部门副经理', '客服中心主管级'],
].flatMap((names, at) => names.map((name) => ({ name, level: at + 1 })));
