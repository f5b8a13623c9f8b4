import type { PageRequest } from "#platform/http/page-door";
import { Button } from "#ui/button/view";
import { LongTextField } from "#ui/field/view";
import { FormKey } from "#ui/form-key/view";
import { MOST_LETTERS } from "../conversation/ask-in-conversation.ts";
import { portalMessages } from "./messages.ts";
import { askPath } from "./paths.ts";

type AskFormProps = {
  readonly request: PageRequest;
  /** Of the conversation it goes on with; empty for a new one. */
  readonly conversation: string;
  readonly typed?: string;
  readonly error?: string;
};

/** The question: a plain form; the script sends it without leaving the page, and lets people speak it. */
export const AskForm = ({ request, conversation, typed, error }: AskFormProps) => {
  const text = portalMessages[request.locale];
  const goesOn = conversation !== "";
  return (
    <form
      method="post"
      action={askPath}
      class="stack tight ask-assistant"
      noValidate
      data-module="assistant"
      data-speak={text.speak}
      data-listening={text.listening}
      data-searching={text.searching}
      data-failed={text.failed}
      data-read-aloud={text.readAloud}
      data-stop-reading={text.stopReading}
    >
      <FormKey value={request.formKey()} />
      <input type="hidden" name="conversation" value={conversation} />
      <LongTextField
        name="question"
        label={goesOn ? text.again : text.question}
        hint={goesOn ? text.againHint : text.privacy}
        value={typed}
        error={error}
        rows={2}
        maxLength={MOST_LETTERS}
      />
      <p class="row">
        <Button>{text.ask}</Button>
      </p>
      <p role="status" class="soft" />
    </form>
  );
};
