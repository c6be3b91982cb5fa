import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useText } from '../i18n/useText.ts';

/** The sign of the product: two joined strokes, paper and work. Drawn here, so that nothing is fetched. */
export const BrandMark = ({ size = 26 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="8" fill="#1565c0" />
    <path
      d="M10 23V9h7a4.5 4.5 0 0 1 0 9h-7"
      fill="none"
      stroke="#fff"
      strokeWidth="2.6"
      strokeLinejoin="round"
    />
    <path d="m16 18 6 5" stroke="#9fd0ff" strokeWidth="2.6" strokeLinecap="round" />
  </svg>
);

/** Sign and name. */
export const Brand = () => {
  const text = useText();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <BrandMark />
      <Typography component="span" sx={{ fontWeight: 700, fontSize: '1.0625rem', letterSpacing: '-.01em' }}>
        {text('frame.brand')}
      </Typography>
    </Box>
  );
};
