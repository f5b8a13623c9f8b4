import type { ComponentChildren } from "preact";

/** The one-use key of a form: proves the form is ours and makes a repeated sending one act. From `request.formKey()`. */
export const FormKey = ({ value }: { readonly value: string }) => <input type="hidden" name="_key" value={value} />;

/** A form that acts. The key comes first, so that the server meets it before any file. */
export const KeyedForm = (props: {
  readonly formKey: string;
  readonly action?: string;
  /** The form carries files. */
  readonly files?: boolean;
  /** Under which name the browser keeps what was typed until it is sent; the page names the script `keep-draft`. */
  readonly keep?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}) => (
  <form
    method="post"
    action={props.action}
    encType={props.files ? "multipart/form-data" : undefined}
    class={props.class ?? "stack wide"}
    noValidate
    {...(props.keep ? { "data-module": "keep-draft", "data-keep": props.keep } : {})}
  >
    <FormKey value={props.formKey} />
    {props.children}
  </form>
);
