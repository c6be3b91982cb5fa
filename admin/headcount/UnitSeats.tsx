import Button from '@mui/material/Button';
import { useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { RaiseDialog } from './RaiseDialog.tsx';

/** The way to ask for a new post of a unit, or for more seats of one of its posts. */
export const UnitSeats = ({ unit }: { unit: { readonly id: string; readonly name: string } }) => {
  const text = useText();
  const [isRaising, setRaising] = useState(false);
  return (
    <>
      <Button variant="outlined" onClick={() => setRaising(true)}>
        {text('seats.raise')}
      </Button>
      <RaiseDialog open={isRaising} unit={unit} onClose={() => setRaising(false)} />
    </>
  );
};
