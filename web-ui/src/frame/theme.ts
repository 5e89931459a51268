import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** A sober blue, dark enough for white letters. */
const exchange: MantineColorsTuple = [
  '#edf4fb',
  '#d7e5f3',
  '#aac9e7',
  '#7aabdb',
  '#5391d0',
  '#3b80ca',
  '#2c72bd',
  '#1d5f9f',
  '#14508c',
  '#0b3f72',
];

const FONTS = "'Noto Sans Variable', 'Noto Sans Arabic Variable', 'Noto Sans SC Variable', sans-serif";

export const theme = createTheme({
  colors: { exchange },
  primaryColor: 'exchange',
  primaryShade: { light: 7, dark: 7 },
  fontFamily: FONTS,
  headings: { fontFamily: FONTS, fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // In the colour of the outline it could not be read by everybody.
    Alert: { styles: { title: { color: 'var(--mantine-color-text)' } } },
    // A page has one banner; the head of what opens above it is none.
    DrawerHeader: { defaultProps: { role: 'none' } },
    ModalHeader: { defaultProps: { role: 'none' } },
    Anchor: { defaultProps: { underline: 'always' } },
    Tooltip: { defaultProps: { withArrow: true, events: { hover: true, focus: true, touch: true } } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm' } },
  },
});
