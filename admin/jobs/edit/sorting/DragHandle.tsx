import { type useSortable } from '@dnd-kit/sortable';
import DragIndicator from '@mui/icons-material/DragIndicator';
import IconButton from '@mui/material/IconButton';
import { useText } from '../../../i18n/useText.ts';

type Sortable = ReturnType<typeof useSortable>;

interface DragHandleProps {
  readonly name: string;
  readonly sortable: Pick<Sortable, 'attributes' | 'listeners' | 'setActivatorNodeRef'>;
}

/** Where a line is taken hold of, with the pointer or the space bar. */
export const DragHandle = ({
  name,
  sortable: { attributes, listeners, setActivatorNodeRef },
}: DragHandleProps) => {
  const text = useText();
  return (
    <IconButton
      ref={setActivatorNodeRef}
      size="small"
      aria-label={text('edit.sorting.handle', { name })}
      aria-describedby={attributes['aria-describedby']}
      {...listeners}
      sx={{ cursor: 'grab', touchAction: 'none', ml: 0.5 }}
    >
      <DragIndicator fontSize="inherit" />
    </IconButton>
  );
};
