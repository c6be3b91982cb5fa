import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useText } from '../../i18n/useText.ts';
import { CommandDialog } from '../../layout/CommandDialog.tsx';
import { dayOf } from '../../layout/time.ts';
import { DayInput } from './DayInput.tsx';
import { optional, wordsOf } from './values.ts';

interface Known {
  readonly id: string;
  readonly revision: number;
}

/** What of the ending of a unit or post can be asked for. */
export type ClosingVerb = 'close' | 'reopen' | 'takeBack';

interface ClosingDialogsProps<Closed, Reopened> {
  readonly known: Known;
  /** What every dialog of the record has: open for its verb, its title, what its button does and what is said when it is done. */
  readonly of: (verb: ClosingVerb) => {
    readonly open: boolean;
    readonly onClose: () => void;
    readonly title: string;
    readonly submitLabel: string;
    readonly done: string;
  };
  readonly close: TypedDocumentNode<Closed, { readonly input: Known & { readonly on: string } }>;
  readonly reopen: TypedDocumentNode<Reopened, { readonly input: Known & { readonly on?: string | null } }>;
  readonly closeText: string;
  readonly reopenText: string;
  readonly takeBackText: string;
}

/** Closes a unit or post from a day on, opens it again, or takes back a closing that lies ahead. */
export const ClosingDialogs = <Closed, Reopened>({
  known,
  of,
  close,
  reopen,
  closeText,
  reopenText,
  takeBackText,
}: ClosingDialogsProps<Closed, Reopened>) => {
  const text = useText();
  return (
    <>
      <CommandDialog
        {...of('close')}
        text={closeText}
        document={close}
        defaultValues={{ on: dayOf(new Date()) }}
        danger
        toInput={(values) => ({ ...known, on: wordsOf(values['on']) })}
      >
        <DayInput source="on" label={text('orgEdit.on')} hint={text('orgEdit.onHint')} isRequired />
      </CommandDialog>
      <CommandDialog
        {...of('reopen')}
        text={reopenText}
        document={reopen}
        toInput={(values) => ({ ...known, on: optional(values['on']) })}
      >
        <DayInput source="on" label={text('orgEdit.reopenOn')} hint={text('orgEdit.reopenHint')} />
      </CommandDialog>
      <CommandDialog {...of('takeBack')} text={takeBackText} document={reopen} toInput={() => known} />
    </>
  );
};
