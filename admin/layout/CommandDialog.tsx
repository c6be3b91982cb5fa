import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { Form } from 'react-admin';
import { useFormState } from 'react-hook-form';
import type { CommandInput } from '../data/command.ts';
import { useText } from '../i18n/useText.ts';
import { keepComposing } from './composing.ts';
import { CommandNotices } from './CommandNotices.tsx';
import { DiscardDialog } from './DiscardDialog.tsx';
import { FormGuard } from './FormGuard.tsx';
import { useCommand } from './useCommand.tsx';

/** What a form holds, by the `source` of its inputs; a cleared input holds null. */
export type FormValues = Readonly<Record<string, unknown>>;

interface CommandDialogProps<Data, Variables extends { readonly input: object }> {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What will happen, in a sentence. */
  readonly text?: string;
  readonly document: TypedDocumentNode<Data, Variables>;
  /** The command's input from what the form holds; add the id and revision of the record here. */
  readonly toInput: (values: FormValues) => CommandInput<Variables>;
  readonly defaultValues?: FormValues;
  /** The word on the button; left out: "confirm". */
  readonly submitLabel?: string;
  /** False: the record, as it is now, does not allow it any more. Asked when the latest was loaded. */
  readonly isPossible?: boolean;
  /** True: what the dialog shows stands against it, so that it would be refused. */
  readonly isBarred?: boolean;
  /** For what cannot be taken back. */
  readonly danger?: boolean;
  /** Said when it is done; left out where `onDone` says it. */
  readonly done?: string;
  readonly onDone?: (data: Data) => void;
  /** Inputs of react-admin whose `source` is the field of the input; the server's field errors appear under them. */
  readonly children?: ReactNode;
}

/**
 * Asks for what a command needs, sends it, and closes when it is done. When it is refused, everything typed stays, the
 * reason stands on top and under the fields; closing it with something typed is asked about first. Without children it is
 * a question to confirm. What others do meanwhile changes nothing in it: it is sent with the record as it was opened with,
 * so that the server can say who was faster, until its reader loads the latest.
 */
export const CommandDialog = <Data, Variables extends { readonly input: object }>(
  props: CommandDialogProps<Data, Variables>,
) => {
  const { open, onClose, title } = props;
  const titleId = useId();
  const typedRef = useRef(false);
  const [asking, setAsking] = useState(false);
  const dismiss = (): void => (typedRef.current ? setAsking(true) : onClose());
  return (
    <>
      <Dialog open={open} onClose={dismiss} aria-labelledby={titleId} sx={{ '& form': column }}>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <CommandForm {...props} typedRef={typedRef} onDismiss={dismiss} />
      </Dialog>
      <DiscardDialog
        open={open && asking}
        onStay={() => setAsking(false)}
        onDiscard={() => {
          setAsking(false);
          onClose();
        }}
      />
    </>
  );
};

/** What stands between a dialog and its content lets the content alone scroll, so that the buttons stay in sight. */
const column = { display: 'flex', flexDirection: 'column', minHeight: 0 } as const;

/** Notes for the dialog around the form whether anything was typed that is not sent yet. */
const TypedMark = ({ typedRef }: { typedRef: RefObject<boolean> }) => {
  const { isDirty, isSubmitSuccessful } = useFormState();
  useEffect(() => {
    typedRef.current = isDirty && !isSubmitSuccessful;
    return () => {
      typedRef.current = false;
    };
  }, [typedRef, isDirty, isSubmitSuccessful]);
  return null;
};

/** What was typed stays when the latest is loaded; what was not touched follows it. */
const keepTyped = { keepDirtyValues: true } as const;

const CommandForm = <Data, Variables extends { readonly input: object }>(
  props: CommandDialogProps<Data, Variables> & {
    readonly typedRef: RefObject<boolean>;
    readonly onDismiss: () => void;
  },
) => {
  const {
    onClose,
    typedRef,
    onDismiss,
    text: lead,
    document,
    toInput,
    defaultValues,
    isPossible = true,
    isBarred = false,
    submitLabel,
    danger = false,
    done,
    onDone,
    children,
  } = props;
  const text = useText();
  const { send, pending, failure, clear } = useCommand(document, { quiet: true, ...(done && { done }) });
  const [reloading, setReloading] = useState(false);
  const latest = useRef({ toInput, defaultValues, isPossible, isLoaded: true });
  useEffect(() => {
    latest.current = { toInput, defaultValues, isPossible, isLoaded: true };
  });
  // the screen behind follows what others do; this form must not, or it would send over their work with their revision
  const [seen, setSeen] = useState({ toInput, defaultValues, isPossible: true, isLoaded: false });
  const submit = async (values: FormValues): Promise<object | undefined> => {
    if (reloading) return failure?.errors; // by the keyboard: on the record that is being replaced
    if (!seen.isPossible || isBarred) return {};
    const outcome = await send(seen.toInput(values));
    if (!outcome.ok) return outcome.failure.errors;
    onClose();
    onDone?.(outcome.data);
    return undefined;
  };
  return (
    // an empty record of its own: the form must not start with the fields of the record behind the dialog
    <Form
      record={{}}
      defaultValues={seen.defaultValues}
      resetOptions={keepTyped}
      onSubmit={submit}
      warnWhenUnsavedChanges
      WarnWhenUnsavedChangesComponent={FormGuard}
      disableInvalidFormNotification
      noValidate
    >
      <TypedMark typedRef={typedRef} />
      <Box onKeyDownCapture={keepComposing} sx={column}>
        <DialogContent sx={{ pt: 0 }}>
          {lead && (
            <DialogContentText variant="body2" sx={{ mb: children ? 1.5 : 0 }}>
              {lead}
            </DialogContentText>
          )}
          <CommandNotices
            failure={failure}
            isLoaded={seen.isLoaded}
            isPossible={seen.isPossible}
            onLoading={setReloading}
            onLoaded={() => {
              setSeen(latest.current);
              clear();
            }}
          />
          {children}
        </DialogContent>
        <DialogActions>
          <Button onClick={onDismiss} disabled={pending} color="inherit">
            {text(seen.isPossible ? 'frame.actions.cancel' : 'frame.actions.close')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color={danger ? 'error' : 'primary'}
            loading={pending}
            disabled={reloading || !seen.isPossible || isBarred}
          >
            {submitLabel ?? text('frame.actions.confirm')}
          </Button>
        </DialogActions>
      </Box>
    </Form>
  );
};
