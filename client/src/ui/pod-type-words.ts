import type { PodType } from "@tandem/shared";

export const podTypeName: Readonly<Record<PodType, string>> = {
  delivery: "Delivery",
  innovation: "Innovation",
};

/** What it means for the pod and for the figures. */
export const podTypeMeans: Readonly<Record<PodType, string>> = {
  delivery: "Delivers what is asked for. Its work makes the figures on a leader’s home.",
  innovation:
    "Tries out what nobody has asked for yet. Its work and its speed are counted apart from delivery.",
};
