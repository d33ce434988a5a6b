import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";
import { parts } from "./theme-parts.ts";
import { commonTokens } from "./tokens.ts";

const ink: MantineColorsTuple = [
  "#ecebe8",
  "#d9d7d3",
  "#bfbcb6",
  "#9f9b95",
  "#7d7973",
  "#5f5c57",
  "#474440",
  "#35332f",
  "#2a2826",
  "#1f1e1c",
];
const coral: MantineColorsTuple = [
  "#fdece6",
  "#f9d6ca",
  "#f3bfae",
  "#fba48b",
  "#f0805f",
  "#e3603f",
  "#c54c2c",
  "#a93a1c",
  "#6d3a2a",
  "#3b221a",
];
const teal: MantineColorsTuple = [
  "#dff3f1",
  "#c2e6e3",
  "#9fd6d2",
  "#6fd3cb",
  "#35b5ad",
  "#0f8f8a",
  "#0c7a75",
  "#0a6460",
  "#1f5a56",
  "#12312f",
];
/** Mantine draws lines and quiet grounds from these two; they carry the tokens' stone, so that no part is bluish. */
const gray: MantineColorsTuple = [
  "#f4f3f0",
  "#f1f0ed",
  "#e5e3df",
  "#e5e3df",
  "#d2cfc9",
  "#8f8b84",
  "#696560",
  "#4f4c47",
  "#35332f",
  "#1c1b19",
];
const dark: MantineColorsTuple = [
  "#ededeb",
  "#b9b7b3",
  "#95928e",
  "#76747b",
  "#3a3a3f",
  "#2a2a2d",
  "#232326",
  "#1a1a1c",
  "#18181a",
  "#121213",
];

/** The quiet variants are grey in this design whatever the accent, and text on ink turns with the scheme. */
const variantColors: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  const isInk = (input.color ?? input.theme.primaryColor) === "ink";
  if (!isInk) return resolved;
  if (input.variant === "filled") return { ...resolved, color: "var(--on-ink)" };
  if (input.variant === "subtle") return { ...resolved, color: "var(--text-2)", hover: "var(--hover)" };
  return resolved;
};

const heading = (fontSize: string) => ({ fontSize, lineHeight: commonTokens["--lh-tight"] });

/** The one theme. Sizes are the design's: `xs` 12, `sm` 13 (body), `md` 14 (reading), `lg` 15, `xl` 18 pixels. */
export const theme = createTheme({
  primaryColor: "ink",
  primaryShade: { light: 9, dark: 0 },
  colors: { ink, coral, teal, gray, dark },
  white: "#ffffff",
  black: "#1c1b19",
  variantColorResolver: variantColors,
  fontFamily: commonTokens["--font"],
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "15px", xl: "18px" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.55", lg: "1.55", xl: "1.35" },
  fontWeights: {
    regular: commonTokens["--w-regular"],
    medium: commonTokens["--w-medium"],
    bold: commonTokens["--w-strong"],
  },
  headings: {
    fontWeight: commonTokens["--w-strong"],
    textWrap: "pretty",
    sizes: {
      h1: heading("22px"),
      h2: heading("18px"),
      h3: heading("15px"),
      h4: heading("13px"),
      h5: heading("12px"),
      h6: heading("12px"),
    },
  },
  spacing: { xs: "6px", sm: "8px", md: "12px", lg: "16px", xl: "24px" },
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "12px", xl: "999px" },
  defaultRadius: "sm",
  shadows: {
    xs: "var(--sh-card)",
    sm: "var(--sh-card)",
    md: "var(--sh-pop)",
    lg: "var(--sh-pop)",
    xl: "var(--sh-drag)",
  },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: parts,
});
