import { Anchor, Button, type AnchorProps, type ButtonProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { ComponentPropsWithRef } from "react";

/** What a widget takes when it is drawn as a link. */
export type AsLink<Props> = Props & Omit<ComponentPropsWithRef<"a">, keyof Props>;

const AnchorButton = (props: AsLink<ButtonProps>) => <Button component="a" {...props} />;
/** A button that leads to a page; where to is checked like that of a `Link`. */
export const LinkButton = createLink(AnchorButton);

const AnchorText = (props: AsLink<AnchorProps>) => <Anchor {...props} />;
/** A link among words. */
export const LinkAnchor = createLink(AnchorText);
