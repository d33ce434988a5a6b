import {
  ActionIcon,
  Anchor,
  Badge,
  Button,
  Checkbox,
  Drawer,
  Input,
  InputWrapper,
  Loader,
  Menu,
  Modal,
  type MantineThemeComponents,
  Notification,
  Paper,
  Popover,
  Progress,
  Radio,
  SegmentedControl,
  Skeleton,
  Switch,
  Table,
  Tabs,
  Text,
  ThemeIcon,
  Title,
  Tooltip,
} from "@mantine/core";
import controls from "./theme-controls.module.css";
import surfaces from "./theme-surfaces.module.css";

/** How Mantine's parts look and behave unless a screen says otherwise. */
export const parts: MantineThemeComponents = {
  ActionIcon: ActionIcon.extend({
    defaultProps: { variant: "subtle", size: 32 },
    classNames: { root: controls["icon"] ?? "" },
  }),
  Anchor: Anchor.extend({ defaultProps: { underline: "hover", fw: 530, inherit: true } }),
  Badge: Badge.extend({
    defaultProps: { variant: "light", radius: "xs" },
    classNames: { root: surfaces["chip"] ?? "" },
  }),
  Button: Button.extend({
    defaultProps: { size: "sm", variant: "filled" },
    classNames: { root: controls["button"] ?? "", label: controls["buttonLabel"] ?? "" },
  }),
  Checkbox: Checkbox.extend({
    defaultProps: { size: "xs", iconColor: "var(--on-ink)" },
    classNames: { input: controls["check"] ?? "", label: controls["checkLabel"] ?? "" },
  }),
  Drawer: Drawer.extend({
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
  Input: Input.extend({
    classNames: { input: controls["input"] ?? "", wrapper: controls["inputFrame"] ?? "" },
  }),
  InputWrapper: InputWrapper.extend({
    defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] },
    classNames: {
      label: controls["label"] ?? "",
      description: controls["hint"] ?? "",
      error: controls["refusal"] ?? "",
      required: controls["required"] ?? "",
    },
  }),
  Loader: Loader.extend({ defaultProps: { size: "sm", type: "dots" } }),
  Menu: Menu.extend({
    defaultProps: { shadow: "md", radius: "md", offset: 6, withInitialFocusPlaceholder: false },
    classNames: { dropdown: surfaces["pop"] ?? "", item: controls["menuItem"] ?? "" },
  }),
  Modal: Modal.extend({
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
  Notification: Notification.extend({
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
  Paper: Paper.extend({
    defaultProps: { radius: "lg", withBorder: true },
    classNames: { root: surfaces["paper"] ?? "" },
  }),
  Popover: Popover.extend({
    defaultProps: { shadow: "md", radius: "md" },
    classNames: { dropdown: surfaces["pop"] ?? "" },
  }),
  Progress: Progress.extend({ classNames: { root: surfaces["progress"] ?? "" } }),
  Radio: Radio.extend({
    defaultProps: { size: "xs", iconColor: "var(--on-ink)" },
    classNames: { radio: controls["check"] ?? "", label: controls["checkLabel"] ?? "" },
  }),
  SegmentedControl: SegmentedControl.extend({
    defaultProps: { radius: 7, size: "sm", withItemsBorders: false },
    classNames: {
      root: controls["segments"] ?? "",
      label: controls["segment"] ?? "",
      indicator: controls["segmentOn"] ?? "",
    },
  }),
  Skeleton: Skeleton.extend({
    defaultProps: { radius: 5 },
    classNames: { root: surfaces["skeleton"] ?? "" },
  }),
  Switch: Switch.extend({ classNames: { root: controls["switch"] ?? "" } }),
  Table: Table.extend({
    defaultProps: { verticalSpacing: 9, horizontalSpacing: 12 },
    classNames: { th: surfaces["th"] ?? "" },
  }),
  Tabs: Tabs.extend({ classNames: { tab: controls["tab"] ?? "", list: controls["tabList"] ?? "" } }),
  Text: Text.extend({ defaultProps: { size: "sm" } }),
  ThemeIcon: ThemeIcon.extend({ defaultProps: { variant: "light", size: 32, radius: "md" } }),
  Title: Title.extend({ classNames: { root: surfaces["title"] ?? "" } }),
  Tooltip: Tooltip.extend({
    defaultProps: { openDelay: 300, withArrow: false, events: { hover: true, focus: true, touch: false } },
    classNames: { tooltip: surfaces["tooltip"] ?? "" },
  }),
};
