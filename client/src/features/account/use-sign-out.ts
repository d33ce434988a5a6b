import { useMutation } from "@tanstack/react-query";
import { api, queryClient } from "../../live/api.ts";

/** Ends the session and stays where one is: the page asks anew who is there. */
export const useSignOut = () =>
  useMutation(api.session.signOut.mutationOptions({ onSuccess: () => queryClient.resetQueries() }));
