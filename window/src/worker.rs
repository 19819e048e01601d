//! Work that can take longer than a frame: files, the history, and requests to the companion. It runs on a
//! thread beside the event loop, in the order in which it was queued, and its result comes back to the event
//! loop.

use std::cell::RefCell;
use std::sync::mpsc::{Sender, channel};
use std::thread::JoinHandle;

type Job = Box<dyn FnOnce() + Send>;

/// A thread with a queue. It starts with the first job.
pub struct Worker {
    name: &'static str,
    thread: RefCell<Option<(Sender<Job>, JoinHandle<()>)>>,
}

impl Worker {
    /// A worker whose thread has this name.
    pub fn new(name: &'static str) -> Self {
        Worker {
            name,
            thread: RefCell::default(),
        }
    }

    /// Queues `work`; `then` receives its result on the event loop, unless the loop has ended by then.
    pub fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
        then: impl FnOnce(T) + 'static,
    ) {
        // Tests have no event loop: there, each job is done when it is queued.
        if cfg!(test) {
            return then(work());
        }
        let (result, done) = result::channel();
        self.queue(Box::new(move || result.send(work())));
        let _ = slint::spawn_local(async move { then(done.await) }); // the loop may be ending
    }

    /// Queues `work` that has no result to show.
    pub fn run_detached(&self, work: impl FnOnce() + Send + 'static) {
        if cfg!(test) {
            return work();
        }
        self.queue(Box::new(work));
    }

    fn queue(&self, job: Job) {
        let mut thread = self.thread.borrow_mut();
        if thread.is_none() {
            let (sender, jobs) = channel::<Job>();
            let run = move || jobs.into_iter().for_each(|job| job());
            let started = std::thread::Builder::new().name(self.name.into()).spawn(run);
            *thread = started.ok().map(|handle| (sender, handle));
        }
        match &*thread {
            Some((sender, _)) => {
                let _ = sender.send(job); // the thread ends only with the sender
            }
            None => job(), // no thread can be had: the window waits instead
        }
    }

    /// Waits until everything that is queued is done. A window calls it after it has disappeared.
    pub fn finish(&self) {
        if let Some((sender, handle)) = self.thread.take() {
            drop(sender);
            let _ = handle.join(); // a job that panicked has already been reported
        }
    }
}

/// A channel for one value, whose receiver is a future.
mod result {
    use std::future::Future;
    use std::pin::Pin;
    use std::sync::{Arc, Mutex, PoisonError};
    use std::task::{Context, Poll, Waker};

    struct Slot<T> {
        value: Option<T>,
        waker: Option<Waker>,
    }

    pub struct Sender<T>(Arc<Mutex<Slot<T>>>);
    pub struct Receiver<T>(Arc<Mutex<Slot<T>>>);

    pub fn channel<T>() -> (Sender<T>, Receiver<T>) {
        let slot = Arc::new(Mutex::new(Slot {
            value: None,
            waker: None,
        }));
        (Sender(slot.clone()), Receiver(slot))
    }

    impl<T> Sender<T> {
        pub fn send(self, value: T) {
            let mut slot = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            slot.value = Some(value);
            let waker = slot.waker.take();
            drop(slot);
            if let Some(waker) = waker {
                waker.wake();
            }
        }
    }

    impl<T> Future for Receiver<T> {
        type Output = T;

        fn poll(self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<T> {
            let mut slot = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            match slot.value.take() {
                Some(value) => Poll::Ready(value),
                None => {
                    slot.waker = Some(task.waker().clone());
                    Poll::Pending
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::Future;
    use std::pin::pin;
    use std::sync::{Arc, Mutex};
    use std::task::{Context, Poll, Wake, Waker};

    #[test]
    fn queued_jobs_run_in_order_and_finish_waits_for_them() {
        let worker = Worker::new("test");
        let done = Arc::new(Mutex::new(Vec::new()));
        for n in 0..100 {
            let done = done.clone();
            worker.queue(Box::new(move || done.lock().unwrap().push(n)));
        }
        worker.finish();
        assert_eq!(*done.lock().unwrap(), (0..100).collect::<Vec<_>>());
        worker.finish(); // nothing is queued
    }

    #[test]
    fn result_wakes_the_task_that_waits_for_it() {
        struct Thread(std::thread::Thread);
        impl Wake for Thread {
            fn wake(self: Arc<Self>) {
                self.0.unpark();
            }
        }
        let (sender, receiver) = result::channel();
        let waker = Waker::from(Arc::new(Thread(std::thread::current())));
        let mut receiver = pin!(receiver);
        let mut poll = || receiver.as_mut().poll(&mut Context::from_waker(&waker));
        assert_eq!(poll(), Poll::Pending);
        let thread = std::thread::spawn(move || sender.send(7));
        let value = loop {
            match poll() {
                Poll::Ready(value) => break value,
                Poll::Pending => std::thread::park(),
            }
        };
        assert_eq!(value, 7);
        thread.join().unwrap();
    }
}
