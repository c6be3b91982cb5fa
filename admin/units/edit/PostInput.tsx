import { useState } from 'react';
import { AutocompleteInput } from 'react-admin';
import { PostsCalledDocument } from '../../data/documents.ts';
import { useDocument } from '../../data/useDocument.ts';
import { useText } from '../../i18n/useText.ts';
import { dayOf } from '../../layout/time.ts';

interface Choice {
  readonly id: string;
  readonly title: string;
  readonly unit?: { readonly name: string };
}

interface PostInputProps {
  readonly source: string;
  readonly label: string;
  /** Posts to choose from before anything is typed, the one that stands now among them. */
  readonly known?: readonly Choice[];
  /** A post that cannot be chosen. */
  readonly without?: string;
  readonly hint?: string;
}

/** A post, looked for by a part of its title in characters, in pinyin or by first letters. */
export const PostInput = ({ source, label, known = [], without, hint }: PostInputProps) => {
  const text = useText();
  const [q, setQ] = useState('');
  // what was typed is forgotten once a post is chosen, and the field goes on to say which
  const [chosen, choose] = useState<Choice>();
  const { data, isFetching } = useDocument(PostsCalledDocument, { q }, { enabled: q !== '' });
  const today = dayOf(new Date());
  const found: Choice[] =
    q === ''
      ? []
      : (data?.positions.nodes ?? []).filter(({ closedOn }) => closedOn === null || closedOn > today);
  const before = chosen ? [...known, chosen] : known;
  const choices = [...before, ...found.filter(({ id }) => !before.some((one) => one.id === id))]
    .filter(({ id }) => id !== without)
    .map(({ id, title, unit }) => ({ id, title, shown: unit ? `${title} · ${unit.name}` : title }));
  return (
    <AutocompleteInput
      source={source}
      label={label}
      choices={choices}
      isFetching={isFetching}
      optionText="shown"
      inputText={(choice: { title: string }) => choice.title}
      onChange={(id: unknown) => choose([...before, ...found].find((one) => one.id === id))}
      setFilter={(words: string) => setQ(words.trim())}
      matchSuggestion={() => true}
      helperText={hint ?? text('orgEdit.postHint')}
    />
  );
};
