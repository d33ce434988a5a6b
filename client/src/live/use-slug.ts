import { useParams } from "@tanstack/react-router";

/** The workspace's name in addresses, for links. */
export const useSlug = (): string => useParams({ from: "/w/$workspace" }).workspace;
