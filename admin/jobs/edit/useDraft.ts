import type { JobDraft } from './draft.ts';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useRefresh } from 'react-admin';
import type { UseFormReturn } from 'react-hook-form';
import { send } from '../../data/command.ts';
import { run } from '../../data/client.ts';
import { JobDraftDocument, UpdateJobDocument } from '../../data/documents.ts';
import { Failure, failureOf } from '../../data/failure.ts';
import {
  answerWindows,
  dropUnsaved,
  keepUnsaved,
  livesElsewhere,
  putUnsaved,
  unsavedOf,
  type Unsaved,
} from '../../data/unsaved.ts';
import { Autosave, type SaveState } from '../../layout/autosave.ts';
import { LineIds } from './ids.ts';
import type { Side } from './merge/lines.ts';
import { formPathOf, readyOf, unfinishedIn, withoutBlanks, type Unfinished } from './unfinished.ts';
import { contentOf, type DraftValues } from './values.ts';

/** A draft that stores itself while it is written. */
export interface Draft {
  readonly state: SaveState;
  /** The version as it was stored last. */
  readonly job: JobDraft;
  /** Stores what is not stored yet; answers whether all is. */
  readonly flush: () => Promise<boolean>;
  /** What is not filled in far enough to be stored. */
  readonly unfinished: readonly Unfinished[];
  /** What an earlier page left unsaved on this machine. */
  readonly left: Unsaved<DraftValues> | undefined;
  /** Puts these values into the form in its place, or forgets it. */
  readonly settle: (takenUp?: DraftValues) => void;
  /** What somebody else has stored meanwhile, where it does not go together with what was typed here. */
  readonly meeting: Meeting | undefined;
  /** Goes on over what somebody else has stored, with these values. */
  readonly adopt: (theirs: JobDraft, values: DraftValues) => void;
  /** The same values with the ids that the server knows. */
  readonly realised: (values: DraftValues) => DraftValues;
  /** What was chosen where two changes clash, by the clash's id. */
  readonly chosen: Readonly<Record<string, Side>>;
  readonly choose: (choices: Readonly<Record<string, Side>>) => void;
  /** Merges what somebody else has stored meanwhile, without waiting for a save of one's own. */
  readonly meet: () => void;
  /** When changes of somebody else were last taken in without asking. */
  readonly mergedAt: Date | undefined;
  /** Keeps what stands in the form, before the version is read anew. */
  readonly keep: () => void;
}

/** Two changes of the same draft that meet. */
export interface Meeting {
  readonly base: DraftValues;
  readonly theirs: JobDraft;
  /** Who saved it, where that may be known. */
  readonly by: string | undefined;
}

const keyFor =
  (read: JobDraft) =>
  (values: DraftValues): string =>
    JSON.stringify(contentOf(values, read));

/** Marks the fields that the server refused, under their inputs. */
function markFields(
  form: UseFormReturn<DraftValues>,
  failure: Failure,
  placeOf: (path: string) => string,
): void {
  for (const { path, message } of failure.fields) {
    const field = placeOf(path.replace(/^input\.?/, ''));
    if (field) form.setError(field as keyof DraftValues, { type: 'server', message });
  }
}

/**
 * Watches a form and stores it as the version's content, with the revision that was stored last. What is not stored yet is
 * kept on this machine too, for this account, until it is.
 */
export function useDraft(read: JobDraft, form: UseFormReturn<DraftValues>, account: string): Draft {
  const [job, setJob] = useState(read);
  const stored = useRef(read);
  // the same as the form holds it, whose lines keep the ids that they were read with
  const storedValues = useRef<DraftValues>(read);
  const [ids] = useState(() => new LineIds());
  const [meeting, setMeeting] = useState<Meeting>();
  const [mergedAt, setMergedAt] = useState<Date>();
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const what = `jobs.${read.id}`;
  const refresh = useRefresh();
  const [autosave] = useState(
    () =>
      new Autosave<DraftValues>(
        {
          keyOf: keyFor(read),
          ready: (values) => readyOf(values, storedValues.current),
          save: async (values) => {
            const before = storedValues.current;
            const { id, revision } = stored.current;
            try {
              const { row } = await send(UpdateJobDocument, {
                id,
                revision,
                ...contentOf(values, stored.current, ids.idOf),
              });
              if (row.jobDescription) {
                const latest = { ...stored.current, ...row.jobDescription };
                stored.current = latest;
                ids.learn(values, row.jobDescription);
                storedValues.current = values;
                setJob(latest);
              }
              form.clearErrors();
              return undefined;
            } catch (error) {
              const reason = failureOf(error);
              const failure =
                reason instanceof Failure ? reason : new Failure('INTERNAL', 'frame.errors.INTERNAL');
              form.clearErrors();
              const isAll = unfinishedIn(values).length > 0;
              markFields(form, failure, (path) =>
                isAll ? path : formPathOf(path, form.getValues(), before),
              );
              return failure;
            }
          },
        },
        read,
      ),
  );
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);

  const leftHere = (): Unsaved<DraftValues> | undefined => {
    const kept = unsavedOf<DraftValues>(account, what);
    if (!kept) return undefined;
    // an earlier version of the app kept fewer fields
    const values = withoutBlanks({ ...read, ...kept.values });
    return keyFor(read)(values) === keyFor(read)(read) ? undefined : { ...kept, values };
  };
  const [left, setLeft] = useState<Unsaved<DraftValues>>();
  useEffect(() => {
    const kept = leftHere();
    if (!kept) return undefined;
    let gone = false;
    void livesElsewhere(kept).then((lives) => {
      if (lives || gone) return;
      setLeft(kept);
      setChosen(kept.chosen ?? {});
    });
    return () => void (gone = true);
    // oxlint-disable-next-line react/exhaustive-deps -- once: later it is this page's own
  }, []);
  useEffect(answerWindows, []);
  // When this page kept something last: what another window of this browser keeps is not this page's to drop.
  const keptAt = useRef<string>(undefined);
  const keep = (values: DraftValues): void => {
    keptAt.current = keepUnsaved<DraftValues>(
      account,
      what,
      ids.known(values),
      ids.known(storedValues.current),
    );
  };
  const forget = (): void => {
    if (unsavedOf(account, what)?.at !== keptAt.current) return;
    if (left) putUnsaved(account, what, left);
    else dropUnsaved(account, what);
  };
  useEffect(() => {
    if (state.phase === 'CLEAN' && state.savedAt) forget();
    // oxlint-disable-next-line react/exhaustive-deps -- when something was stored
  }, [state, account, what]);

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          const now = structuredClone(values);
          autosave.change(now);
          if (autosave.state().phase !== 'CLEAN') keep(now);
        },
      }),
    // oxlint-disable-next-line react/exhaustive-deps -- `keep` reads what is current by itself
    [form, autosave, account, what],
  );

  useEffect(() => {
    const hide = (): void => {
      if (document.visibilityState === 'hidden') void autosave.flushReady();
    };
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      autosave.stop();
      if (autosave.state().savedAt) refresh(); // lists and pages that show this version
    };
    // oxlint-disable-next-line react/exhaustive-deps -- on leaving only
  }, [autosave]);

  const choose = (choices: Readonly<Record<string, Side>>): void => {
    setChosen(choices);
    const kept = unsavedOf<DraftValues>(account, what);
    if (kept) putUnsaved(account, what, { ...kept, chosen: choices });
  };
  const adopt = (theirs: JobDraft, values: DraftValues): void => {
    stored.current = theirs;
    storedValues.current = theirs;
    setJob(theirs);
    setMeeting(undefined);
    setChosen({});
    setMergedAt(new Date());
    form.clearErrors();
    form.reset(values, { keepDefaultValues: true });
    keep(values);
    autosave.rebase(theirs, values);
  };
  const meet = (by: string | undefined): Promise<void> =>
    Promise.all([run(JobDraftDocument, { id: read.id }), import('./merge/merge.ts')]).then(
      ([{ row }, { mergeOf }]) => {
        if (!row?.steps.includes('EDIT') || row.revision === stored.current.revision) return;
        const base = ids.known(storedValues.current);
        const mine = ids.known(structuredClone(form.getValues()));
        const merged = mergeOf(base, mine, row);
        if (merged.clashes.length > 0) setMeeting({ base, theirs: row, by });
        else adopt(row, structuredClone(merged.values));
      },
      () => undefined, // the refusal stands on the page, with the way to read it anew
    );
  const isOvertaken = state.failure?.code === 'CONFLICT';
  useEffect(() => {
    if (isOvertaken) void meet(state.failure?.changedBy);
    // oxlint-disable-next-line react/exhaustive-deps -- each time that a save meets somebody else's
  }, [state]);

  return {
    state,
    job,
    meeting,
    realised: (values) => ids.known(structuredClone(values)),
    chosen,
    choose,
    adopt,
    meet: () => void meet(undefined),
    mergedAt,
    flush: () => autosave.flush(),
    unfinished: unfinishedIn(form.getValues()),
    left,
    settle: (takenUp) => {
      setLeft(undefined);
      if (!takenUp) {
        if (unsavedOf(account, what)?.at === left?.at) dropUnsaved(account, what);
        return;
      }
      form.reset(takenUp, { keepDefaultValues: true });
      keep(takenUp);
      autosave.change(takenUp);
    },
    keep: () => keep(form.getValues()),
  };
}
