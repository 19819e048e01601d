//! `unbrace ask`: the list "to ask my therapist".

use super::args::Questions;
use super::error::CliError;
use super::output::say;
use super::records::{check_length, history, history_to_read};
use crate::clock;

pub(super) fn run(questions: Questions, json: bool, out: &mut Vec<u8>) -> Result<(), CliError> {
    if let Some(text) = &questions.text {
        if text.trim().is_empty() {
            return Err(CliError::Usage(
                "the question is empty; write it in quotes, such as `unbrace ask \"May I swim?\"`".into(),
            ));
        }
        check_length(Some(text), "question")?;
    }
    let changes = questions.text.is_some() || questions.done.is_some() || questions.delete.is_some();
    let mut h = if changes { history()? } else { history_to_read()? };
    let changed = match (questions.text, questions.done, questions.delete) {
        (Some(text), ..) => {
            let id = h.add_question(clock::now().wall, text.trim());
            let id = id.map_err(CliError::WriteHistory)?;
            say(
                out,
                &format!("Added as question {id}. The next report that you create includes it."),
            );
            return Ok(());
        }
        (_, Some(id), _) => (id, h.mark_question(id, true), "is marked as asked."),
        (.., Some(id)) => (id, h.delete_question(id), "was deleted permanently."),
        _ => {
            let all = h.questions().map_err(CliError::ReadHistory)?;
            if json {
                let text = serde_json::to_string(&all)?;
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
    match changed {
        (id, Ok(true), change) => say(out, &format!("Question {id} {change}")),
        (id, Ok(false), _) => return Err(CliError::UnknownQuestion { id }),
        (_, Err(e), _) => return Err(CliError::WriteHistory(e)),
    }
    Ok(())
}
