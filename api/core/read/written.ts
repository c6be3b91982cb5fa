import { recordText, writeNode, type Writing } from './compile.ts';
import type { Keyset } from './cursor.ts';
import type { PlanNode } from './plan.ts';

/** The text of a record, with the values that it names `$1`, `$2` …; null until the plan comes again. */
interface Written {
  readonly keyset: Keyset | undefined;
  readonly record: { readonly text: string; readonly values: readonly unknown[] } | null;
}

/** Goes with the plan, hence with the document, and with the policy, hence with any change of what the person may do. */
const written = new WeakMap<PlanNode, WeakMap<object, Written>>();

const lasting = new WeakMap<PlanNode, boolean>();

/** Whether the text of a record follows from plan and policy alone: no arguments, nothing that depends on the moment. */
const isLasting = (node: PlanNode): boolean => {
  const known = lasting.get(node);
  if (known !== undefined) return known;
  const is =
    node.joins.every((join) => isLasting(join.node)) &&
    node.children.every((child) => !child.call && !child.declaration.where && isLasting(child.node));
  lasting.set(node, is);
  return is;
};

/**
 * A record as the statement writes it, with its place in the list where a keyset is given. It comes first in a
 * statement: its values are the first. A text is kept when its plan comes again for the same policy, and written anew
 * for another: writing it was a twelfth of Node's time for a ticket's page.
 */
export const recordOf = (writing: Writing, node: PlanNode, alias: string, keyset?: Keyset): string => {
  const {
    policy: { kept },
    params,
  } = writing;
  const write = (): string =>
    recordText([...writeNode(writing, node, alias), ...(keyset?.values(alias) ?? [])]);
  if (params.values.length > 0)
    throw new Error('A record is written before the conditions of its statement.');
  if (!isLasting(node)) return write();
  const texts = written.get(node) ?? new WeakMap<object, Written>();
  written.set(node, texts);
  const known = texts.get(kept);
  if (known?.keyset !== keyset || !known) {
    texts.set(kept, { keyset, record: null });
    return write();
  }
  if (known.record) {
    params.values.push(...known.record.values);
    return known.record.text;
  }
  const text = write();
  texts.set(kept, { keyset, record: { text, values: [...params.values] } });
  return text;
};
