//! `unbrace ask`: the list "to ask my therapist".

use super::args::Ask;
use super::records::{history, history_to_read, short, unwritable};
use super::{CliError, say};
use crate::companion;

pub(super) fn run(ask: Ask, json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    if let Some(text) = &ask.text {
        if text.trim().is_empty() {
            return Err(CliError::BadFile(
                "the question is empty; write it in quotes, such as `unbrace ask \"May I swim?\"`".into(),
            ));
        }
        short(Some(text), "question")?;
    }
    let changes = ask.text.is_some() || ask.done.is_some() || ask.delete.is_some();
    let mut h = if changes { history()? } else { history_to_read()? };
    let found = match (ask.text, ask.done, ask.delete) {
        (Some(text), ..) => {
            let id = h.add_question(companion::now().wall, text.trim());
            let id = id.map_err(|e| unwritable(&e))?;
            say(
                out,
                &format!("Added as question {id}. The next report that you create includes it."),
            );
            return Ok(());
        }
        (_, Some(id), _) => (id, h.mark_question(id, true), "is marked as asked."),
        (.., Some(id)) => (id, h.delete_question(id), "was deleted permanently."),
        _ => {
            let all = h.questions();
            let all = all.map_err(|e| CliError::Failed(format!("cannot read the history: {e}")))?;
            if json {
                let text = serde_json::to_string(&all).map_err(|e| CliError::Failed(e.to_string()))?;
                say(out, &text);
            } else if all.is_empty() {
                say(out, "The list is empty.");
            }
            for q in all.iter().filter(|_| !json) {
                let asked = if q.asked { "  (asked)" } else { "" };
                say(
                    out,
                    &format!("{:>3}  {}  {}{asked}", q.id, q.at.date_naive(), q.text),
                );
            }
            return Ok(());
        }
    };
    match found {
        (id, Ok(true), done) => say(out, &format!("Question {id} {done}")),
        (id, Ok(false), _) => {
            let message = format!("there is no question {id}; `unbrace ask --list` shows all questions");
            return Err(CliError::Failed(message));
        }
        (_, Err(e), _) => return Err(unwritable(&e)),
    }
    Ok(())
}
