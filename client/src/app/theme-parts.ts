import type {
  ActionIconProps,
  AnchorProps,
  BadgeProps,
  ButtonProps,
  CheckboxProps,
  DrawerProps,
  InputProps,
  InputWrapperProps,
  LoaderProps,
  MenuProps,
  ModalProps,
  NotificationProps,
  PaperProps,
  PillProps,
  PopoverProps,
  ProgressProps,
  RadioProps,
  SegmentedControlProps,
  SkeletonProps,
  SwitchProps,
  TableProps,
  TabsProps,
  TextProps,
  ThemeIconProps,
  TitleProps,
  TooltipProps,
  MantineThemeComponents,
} from "@mantine/core";
import controls from "./theme-controls.module.css";
import surfaces from "./theme-surfaces.module.css";

/**
 * What a part's own `extend` does. Without the parts themselves, which would all be loaded with the first page.
 */
const part = <Props>(look: {
  readonly defaultProps?: Partial<Props> & { readonly [data: `data-${string}`]: unknown };
  readonly classNames?: Readonly<Record<string, string>>;
}) => look;

/** How Mantine's parts look and behave unless a screen says otherwise. */
export const parts: MantineThemeComponents = {
  ActionIcon: part<ActionIconProps>({
    defaultProps: { variant: "subtle", size: 32 },
    classNames: { root: controls["icon"] ?? "" },
  }),
  Anchor: part<AnchorProps>({ defaultProps: { underline: "hover", fw: 530, inherit: true } }),
  Badge: part<BadgeProps>({
    defaultProps: { variant: "light", radius: "xs" },
    classNames: { root: surfaces["chip"] ?? "" },
  }),
  Button: part<ButtonProps>({
    defaultProps: { size: "sm", variant: "filled" },
    classNames: { root: controls["button"] ?? "", label: controls["buttonLabel"] ?? "" },
  }),
  Checkbox: part<CheckboxProps>({
    defaultProps: { size: "xs", iconColor: "var(--on-ink)" },
    classNames: { input: controls["check"] ?? "", label: controls["checkLabel"] ?? "" },
  }),
  Drawer: part<DrawerProps>({
    defaultProps: {
      padding: "lg",
      overlayProps: { backgroundOpacity: 0.35 },
      closeButtonProps: { "aria-label": "Close" },
      // Its head is a <header> outside of <main>, which a screen reader would announce as the page's banner.
      attributes: { header: { role: "presentation" } },
    },
    classNames: {
      content: surfaces["modal"] ?? "",
      header: surfaces["modalHead"] ?? "",
      title: surfaces["modalTitle"] ?? "",
    },
  }),
  Input: part<InputProps>({
    classNames: { input: controls["input"] ?? "", wrapper: controls["inputFrame"] ?? "" },
  }),
  InputWrapper: part<InputWrapperProps>({
    defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] },
    classNames: {
      label: controls["label"] ?? "",
      description: controls["hint"] ?? "",
      error: controls["refusal"] ?? "",
      required: controls["required"] ?? "",
    },
  }),
  Loader: part<LoaderProps>({ defaultProps: { size: "sm", type: "dots" } }),
  Menu: part<MenuProps>({
    defaultProps: { shadow: "md", radius: "md", offset: 6, withInitialFocusPlaceholder: false },
    classNames: { dropdown: surfaces["pop"] ?? "", item: controls["menuItem"] ?? "" },
  }),
  Modal: part<ModalProps>({
    defaultProps: {
      radius: "lg",
      centered: true,
      padding: "lg",
      overlayProps: { backgroundOpacity: 0.35 },
      closeButtonProps: { "aria-label": "Close" },
      attributes: { header: { role: "presentation" } },
    },
    classNames: {
      content: surfaces["modal"] ?? "",
      header: surfaces["modalHead"] ?? "",
      title: surfaces["modalTitle"] ?? "",
    },
  }),
  Notification: part<NotificationProps>({
    defaultProps: { radius: "md", withBorder: false },
    classNames: {
      root: surfaces["toast"] ?? "",
      icon: surfaces["toastIcon"] ?? "",
      body: surfaces["toastBody"] ?? "",
      title: surfaces["toastTitle"] ?? "",
      description: surfaces["toastText"] ?? "",
      closeButton: surfaces["toastClose"] ?? "",
    },
  }),
  Paper: part<PaperProps>({
    defaultProps: { radius: "lg", withBorder: true },
    classNames: { root: surfaces["paper"] ?? "" },
  }),
  Pill: part<PillProps>({ classNames: { root: surfaces["pill"] ?? "" } }),
  Popover: part<PopoverProps>({
    defaultProps: { shadow: "md", radius: "md" },
    classNames: { dropdown: surfaces["pop"] ?? "" },
  }),
  Progress: part<ProgressProps>({ classNames: { root: surfaces["progress"] ?? "" } }),
  Radio: part<RadioProps>({
    defaultProps: { size: "xs", iconColor: "var(--on-ink)" },
    classNames: { radio: controls["check"] ?? "", label: controls["checkLabel"] ?? "" },
  }),
  SegmentedControl: part<SegmentedControlProps>({
    defaultProps: { radius: 7, size: "sm", withItemsBorders: false },
    classNames: {
      root: controls["segments"] ?? "",
      label: controls["segment"] ?? "",
      indicator: controls["segmentOn"] ?? "",
    },
  }),
  Skeleton: part<SkeletonProps>({
    defaultProps: { radius: 5 },
    classNames: { root: surfaces["skeleton"] ?? "" },
  }),
  Switch: part<SwitchProps>({ classNames: { root: controls["switch"] ?? "" } }),
  Table: part<TableProps>({
    defaultProps: { verticalSpacing: 9, horizontalSpacing: 12 },
    classNames: { th: surfaces["th"] ?? "" },
  }),
  Tabs: part<TabsProps>({ classNames: { tab: controls["tab"] ?? "", list: controls["tabList"] ?? "" } }),
  Text: part<TextProps>({ defaultProps: { size: "sm" } }),
  ThemeIcon: part<ThemeIconProps>({ defaultProps: { variant: "light", size: 32, radius: "md" } }),
  Title: part<TitleProps>({ classNames: { root: surfaces["title"] ?? "" } }),
  Tooltip: part<TooltipProps>({
    defaultProps: { openDelay: 300, withArrow: false, events: { hover: true, focus: true, touch: false } },
    classNames: { tooltip: surfaces["tooltip"] ?? "" },
  }),
};
