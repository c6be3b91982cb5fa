import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import VerifiedUserOutlined from '@mui/icons-material/VerifiedUserOutlined';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useText } from '../i18n/useText.ts';
import { BrandMark } from '../layout/Brand.tsx';

const points = [
  { name: 'target', icon: FactCheckOutlined },
  { name: 'authority', icon: VerifiedUserOutlined },
  { name: 'deadline', icon: ScheduleOutlined },
] as const;

/** What Remit is for, beside the form of the sign-in page; left out where there is no room. */
export const Promises = () => {
  const text = useText();
  return (
    <Box
      sx={{
        display: { xs: 'none', md: 'flex' },
        flexDirection: 'column',
        justifyContent: 'space-between',
        p: { md: 5, lg: 7 },
        color: '#fff',
        background: 'linear-gradient(155deg, #0b2a4f 0%, #0f4382 55%, #1565c0 100%)',
      }}
    >
      <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center' }}>
        <BrandMark size={34} />
        <Typography component="p" sx={{ fontSize: '1.375rem', fontWeight: 700 }}>
          {text('frame.brand')}
        </Typography>
      </Stack>
      <Box sx={{ maxWidth: 460 }}>
        <Typography
          component="p"
          sx={{ fontSize: { md: '1.5rem', lg: '1.75rem' }, fontWeight: 650, lineHeight: 1.4, mb: 4 }}
        >
          {text('frame.promise')}
        </Typography>
        <Stack component="ul" spacing={3} sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {points.map(({ name, icon: Icon }) => (
            <Box
              component="li"
              key={name}
              sx={{ display: 'grid', gridTemplateColumns: '40px 1fr', columnGap: 1.5 }}
            >
              <Box
                sx={{
                  width: 36,
                  height: 36,
                  borderRadius: 2,
                  display: 'grid',
                  placeItems: 'center',
                  bgcolor: 'rgba(255,255,255,.12)',
                }}
              >
                <Icon fontSize="small" aria-hidden />
              </Box>
              <div>
                <Typography sx={{ fontWeight: 600 }}>{text(`frame.signIn.points.${name}.title`)}</Typography>
                <Typography variant="body2" sx={{ color: '#d5e4f5' }}>
                  {text(`frame.signIn.points.${name}.text`)}
                </Typography>
              </div>
            </Box>
          ))}
        </Stack>
      </Box>
      <Box aria-hidden sx={{ height: 24 }} />
    </Box>
  );
};
