import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useRefresh } from 'react-admin';
import type { UseFormReturn } from 'react-hook-form';
import { send } from '../../data/command.ts';
import { UpdateJobDocument, type JobDraftPartsFragment } from '../../data/documents.ts';
import { Failure, failureOf } from '../../data/failure.ts';
import { dropUnsaved, keepUnsaved, unsavedOf, type Unsaved } from '../../data/unsaved.ts';
import { Autosave, type SaveState } from '../../layout/autosave.ts';
import { contentOf, isWhole, type DraftValues } from './values.ts';

/** A draft that stores itself while it is written. */
export interface Draft {
  readonly state: SaveState;
  /** The version as it was stored last. */
  readonly job: JobDraftPartsFragment;
  /** Stores what is not stored yet; answers whether all is. */
  readonly flush: () => Promise<boolean>;
  /** What an earlier page left unsaved on this machine. */
  readonly left: Unsaved<DraftValues> | undefined;
  /** Takes it up again, or forgets it. */
  readonly settle: (takeUp: boolean) => void;
  /** Keeps what stands in the form, before the version is read anew. */
  readonly keep: () => void;
}

const keyFor =
  (read: JobDraftPartsFragment) =>
  (values: DraftValues): string =>
    JSON.stringify(contentOf(values, read));

/** Marks the fields that the server refused, under their inputs. */
function markFields(form: UseFormReturn<DraftValues>, failure: Failure): void {
  for (const { path, message } of failure.fields) {
    const field = path.replace(/^input\.?/, '');
    if (field) form.setError(field as keyof DraftValues, { type: 'server', message });
  }
}

/**
 * Watches a form and stores it as the version's content, with the revision that was stored last. What is not stored yet is
 * kept on this machine too, for this account, until it is.
 */
export function useDraft(
  read: JobDraftPartsFragment,
  form: UseFormReturn<DraftValues>,
  account: string,
): Draft {
  const [job, setJob] = useState(read);
  const stored = useRef(read);
  const what = `jobs.${read.id}`;
  const refresh = useRefresh();
  const [autosave] = useState(
    () =>
      new Autosave<DraftValues>(
        {
          keyOf: keyFor(read),
          whole: isWhole,
          save: async (values) => {
            const { id, revision } = stored.current;
            try {
              const { row } = await send(UpdateJobDocument, {
                id,
                revision,
                ...contentOf(values, stored.current),
              });
              if (row.jobDescription) {
                stored.current = row.jobDescription;
                setJob(row.jobDescription);
              }
              form.clearErrors();
              return undefined;
            } catch (error) {
              const reason = failureOf(error);
              const failure =
                reason instanceof Failure ? reason : new Failure('INTERNAL', 'frame.errors.INTERNAL');
              form.clearErrors();
              markFields(form, failure);
              return failure;
            }
          },
        },
        read,
      ),
  );
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);

  const [left, setLeft] = useState(() => {
    const kept = unsavedOf<DraftValues>(account, what);
    return kept && keyFor(read)(kept.values) !== keyFor(read)(read) ? kept : undefined;
  });
  // When this page kept something last: what another window of this browser keeps is not this page's to drop.
  const keptAt = useRef<string>(undefined);
  const keep = (values: DraftValues): void => {
    keptAt.current = keepUnsaved(account, what, values);
  };
  useEffect(() => {
    if (state.phase !== 'CLEAN' || !state.savedAt) return;
    if (unsavedOf(account, what)?.at === keptAt.current) dropUnsaved(account, what);
  }, [state, account, what]);

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          const now = structuredClone(values);
          autosave.change(now);
          if (autosave.state().phase !== 'CLEAN') keptAt.current = keepUnsaved(account, what, now);
        },
      }),
    [form, autosave, account, what],
  );

  useEffect(() => {
    const hide = (): void => {
      if (document.visibilityState === 'hidden') void autosave.flush();
    };
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      autosave.stop();
      if (autosave.state().savedAt) refresh(); // lists and pages that show this version
    };
    // oxlint-disable-next-line react/exhaustive-deps -- on leaving only
  }, [autosave]);

  return {
    state,
    job,
    flush: () => autosave.flush(),
    left,
    settle: (takeUp) => {
      setLeft(undefined);
      if (!takeUp || !left) return dropUnsaved(account, what);
      form.reset(left.values, { keepDefaultValues: true });
      keep(left.values);
      autosave.change(left.values);
    },
    keep: () => keep(form.getValues()),
  };
}
