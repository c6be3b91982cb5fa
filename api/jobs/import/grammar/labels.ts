import type { Label } from './label.ts';
import { headLabels } from './labels.head.ts';
import { personLabels } from './labels.person.ts';
import { workLabels } from './labels.work.ts';

const all: readonly Label[] = [...headLabels, ...workLabels, ...personLabels];

interface Named {
  readonly name: string;
  readonly label: Label;
}

const rank = { FORM: 0, HEAD: 1, WEAK: 2 } as const;
const byFirst = new Map<string, Named[]>();
for (const label of all)
  for (const name of label.names) {
    const first = name[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { name, label }]);
  }
for (const named of byFirst.values())
  named.sort((a, b) => b.name.length - a.name.length || rank[a.label.strength] - rank[b.label.strength]);

/** Every label whose name stands at a place of a text without spaces, the longest name first. */
export const labelsAt = (text: string, place: number): readonly Named[] =>
  (byFirst.get(text[place] ?? '') ?? []).filter(({ name }) => text.startsWith(name, place));

const byName = new Map<string, Label>();
for (const label of all) for (const name of label.names) if (!byName.has(name)) byName.set(name, label);

/** The label that a text is, apart from spaces, numbers before it, brackets and a colon. */
export const labelNamed = (text: string): Label | undefined => byName.get(text);
