/** What a colour says. Text always says it too. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

interface ToneColours {
  readonly text: string;
  readonly ground: string;
  readonly mark: string;
}

/** Colours of chips and notices; text on its ground has at least 4.5 : 1 in both modes. */
export const tones: Readonly<Record<'light' | 'dark', Readonly<Record<Tone, ToneColours>>>> = {
  light: {
    neutral: { text: '#45535f', ground: '#eef1f4', mark: '#7b8a97' },
    info: { text: '#0f4c8f', ground: '#e6f0fb', mark: '#1e6fc4' },
    success: { text: '#17593a', ground: '#e4f4ea', mark: '#2a8a57' },
    warning: { text: '#7a4500', ground: '#fdf0dc', mark: '#c77700' },
    danger: { text: '#8f1d1d', ground: '#fce8e8', mark: '#c62828' },
  },
  dark: {
    neutral: { text: '#c3ced8', ground: '#26323d', mark: '#8b9aa7' },
    info: { text: '#a8d0fb', ground: '#17314d', mark: '#5aa5f2' },
    success: { text: '#a4dfbd', ground: '#153727', mark: '#4cb37d' },
    warning: { text: '#f6cf94', ground: '#3d2c10', mark: '#e0a03a' },
    danger: { text: '#f7b7b5', ground: '#452022', mark: '#ea6a66' },
  },
};
