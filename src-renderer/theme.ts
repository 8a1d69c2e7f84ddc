/** Mantine, made to look like us: one accent, small controls, borders instead of shadows. Colours come from styles/tokens.css. */
import { createTheme, type MantineColorsTuple } from "@mantine/core";

/** Shade 8 carries white text at 7.4:1. */
const accent: MantineColorsTuple = [
  "#f0f0fb",
  "#dfdff6",
  "#c0bfec",
  "#a3a1e4",
  "#8a87dc",
  "#7773d3",
  "#6662c9",
  "#5753bf",
  "#4a45b0",
  "#3d3994",
];

export const theme = createTheme({
  primaryColor: "accent",
  primaryShade: 8,
  colors: { accent },
  fontFamily: "var(--font)",
  fontFamilyMonospace: "var(--font-mono)",
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "18px" },
  defaultRadius: 5,
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: "xs" } },
    ActionIcon: { defaultProps: { size: 28, variant: "subtle", color: "gray" } },
    TextInput: { defaultProps: { size: "xs" } },
    Textarea: { defaultProps: { size: "xs" } },
    NumberInput: { defaultProps: { size: "xs" } },
    NativeSelect: { defaultProps: { size: "xs" } },
    Tooltip: {
      defaultProps: {
        openDelay: 350,
        withArrow: false,
        transitionProps: { duration: 0 },
        events: { hover: true, focus: true, touch: false },
      },
    },
    Menu: { defaultProps: { shadow: "none", transitionProps: { duration: 0 } } },
    // The page itself never scrolls, so there is nothing to lock; the lock would write a style element without our nonce.
    ModalRoot: { defaultProps: { lockScroll: false, transitionProps: { duration: 0 }, yOffset: "10vh" } },
    Modal: {
      defaultProps: {
        lockScroll: false,
        transitionProps: { duration: 0 },
        yOffset: "10vh",
        overlayProps: { backgroundOpacity: 0.3 },
        closeButtonProps: { "aria-label": "Close" },
      },
    },
  },
});
