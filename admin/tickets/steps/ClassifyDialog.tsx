import { RadioButtonGroupInput, SelectInput, required } from 'react-admin';
import { ClassifyTicketDocument } from '../../data/documents.ts';
import type { Priority, Severity } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { useCategoryChoices } from '../useCategories.ts';
import { choiceOf, textOf } from '../values.ts';
import { seen, StepDialog } from './StepDialog.tsx';
import type { StepProps } from './StepDialog.tsx';

const severities: readonly Severity[] = ['MINOR', 'NORMAL', 'SERIOUS', 'MAJOR'];
const priorities: readonly Priority[] = ['URGENT', 'HIGH', 'NORMAL', 'LOW'];

/** T5: class and grade. */
export const ClassifyDialog = ({ ticket, onClose }: StepProps) => {
  const text = useText();
  return (
    <StepDialog
      step="CLASSIFY"
      ticket={ticket}
      onClose={onClose}
      document={ClassifyTicketDocument}
      defaultValues={{
        categoryId: ticket.categoryId ?? '',
        severity: ticket.severity ?? 'NORMAL',
        priority: '',
      }}
      toInput={(values) => ({
        ...seen(ticket),
        categoryId: textOf(values['categoryId']),
        severity: choiceOf<Severity>(values['severity']) ?? 'NORMAL',
        priority: choiceOf<Priority>(values['priority']),
      })}
    >
      <SelectInput
        source="categoryId"
        label="resources.tickets.fields.category"
        choices={useCategoryChoices()}
        translateChoice={false}
        validate={required()}
        autoFocus
        helperText={false}
      />
      <RadioButtonGroupInput
        source="severity"
        label="resources.tickets.fields.severity"
        choices={severities.map((id) => ({ id, name: `tickets.severities.${id}` }))}
        helperText={false}
      />
      <SelectInput
        source="priority"
        label="resources.tickets.fields.priority"
        emptyText={text('tickets.fields.priorityAuto')}
        choices={priorities.map((id) => ({ id, name: `tickets.priorities.${id}` }))}
        helperText={false}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      />
    </StepDialog>
  );
};
