/**
 * Address of a new issue with title and text filled in, in the form that GitHub, Gitea and Forgejo
 * share.
 * @param repository address of the repository, with or without a closing slash
 */
export function issueHref(repository: string, title: string, body: string): string {
  return `${repository.replace(/\/$/, "")}/issues/new?${new URLSearchParams({ title, body })}`;
}
