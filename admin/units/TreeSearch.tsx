import { useEffect, useRef } from 'react';
import { Form } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useText } from '../i18n/useText.ts';
import { ImeSearchInput } from '../layout/ImeSearchInput.tsx';

interface TreeSearchProps {
  readonly q: string;
  readonly onSearch: (q: string) => void;
}

const Report = ({ onSearch }: Pick<TreeSearchProps, 'onSearch'>) => {
  const typed: unknown = useWatch({ name: 'q' });
  const q = typeof typed === 'string' ? typed : '';
  const said = useRef(q);
  useEffect(() => {
    if (said.current === q) return;
    said.current = q;
    onSearch(q);
  }, [q, onSearch]);
  return null;
};

/** The words to search the tree for; reported when a word stands, not for every letter of pinyin. */
export const TreeSearch = ({ q, onSearch }: TreeSearchProps) => {
  const text = useText();
  return (
    <Form record={{}} defaultValues={{ q }} onSubmit={() => undefined}>
      <ImeSearchInput source="q" placeholder={text('units.search')} />
      <Report onSearch={onSearch} />
    </Form>
  );
};
