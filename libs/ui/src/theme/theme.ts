import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const lapis: MantineColorsTuple = [
  '#e7edf9',
  '#d3def4',
  '#b7c8f2',
  '#9db7ff',
  '#6f8fdc',
  '#3c63bd',
  '#2b51aa',
  '#1f4396',
  '#1a397f',
  '#16306f',
];

/** Colour and its tint by meaning; `color` names that are not in here keep what the library makes of them. */
const meanings: Readonly<Record<string, { readonly ink: string; readonly tint: string }>> = {
  lapis: { ink: 'var(--accent)', tint: 'var(--accent-tint)' },
  turquoise: { ink: 'var(--second)', tint: 'var(--second-tint)' },
  gray: { ink: 'var(--text-soft)', tint: 'var(--sunken)' },
  green: { ink: 'var(--good)', tint: 'var(--good-tint)' },
  yellow: { ink: 'var(--warn)', tint: 'var(--warn-tint)' },
  red: { ink: 'var(--bad)', tint: 'var(--bad-tint)' },
};

/** Controls take their colours from the tokens, so that both themes keep the contrasts that were computed for them. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  const meaning = meanings[input.color ?? input.theme.primaryColor];
  if (!meaning) return resolved;
  switch (input.variant) {
    case 'filled':
      return {
        background: meaning.ink,
        hover: `color-mix(in srgb, ${meaning.ink} 88%, var(--text))`,
        color: 'var(--on-accent)',
        border: '1px solid transparent',
      };
    case 'light':
      return {
        background: meaning.tint,
        hover: `color-mix(in srgb, ${meaning.tint} 90%, var(--text))`,
        color: meaning.ink,
        border: '1px solid transparent',
      };
    case 'subtle':
      return {
        background: 'transparent',
        hover: 'var(--sunken)',
        color: meaning.ink,
        border: '1px solid transparent',
      };
    case 'outline':
      return {
        background: 'transparent',
        hover: 'var(--sunken)',
        color: meaning.ink,
        border: `1px solid ${meaning.ink}`,
      };
    case 'default':
      return {
        background: 'var(--raised)',
        hover: 'var(--sunken)',
        color: 'var(--text)',
        border: '1px solid var(--line-strong)',
      };
    default:
      return resolved;
  }
};

const meaningVariables = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-bright': 'var(--text)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--muted)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-strong)',
  '--mantine-primary-color-light': 'var(--accent-tint)',
  '--mantine-primary-color-light-color': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-color-lapis-filled': 'var(--accent)',
  '--mantine-color-lapis-filled-hover': 'var(--accent-strong)',
  '--mantine-color-lapis-light': 'var(--accent-tint)',
  '--mantine-color-lapis-text': 'var(--accent)',
  '--mantine-color-red-text': 'var(--bad)',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: meaningVariables,
  dark: meaningVariables,
});

export const theme = createTheme({
  primaryColor: 'lapis',
  primaryShade: { light: 7, dark: 3 },
  colors: { lapis },
  variantColorResolver,
  fontFamily: 'var(--font)',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.4' },
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '8px', xl: '999px' },
  defaultRadius: 'sm',
  shadows: { xs: 'none', sm: 'none', md: 'var(--float)', lg: 'var(--float)', xl: 'var(--float)' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  autoContrast: false,
});
