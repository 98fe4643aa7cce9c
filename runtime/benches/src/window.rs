//! One window of load on one map.

use std::hint::black_box;
use std::sync::Barrier;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use cpu_time::ThreadTime;

use crate::subjects::Subject;

/// What is asked of a map.
#[derive(Clone, Copy)]
pub struct Load {
    pub threads: usize,
    /// In a hundred operations.
    pub reads: u32,
    pub size: u64,
    pub window: Duration,
}

/// What came of it.
#[derive(Clone, Copy)]
pub struct Measured {
    /// Operations in a second of processor time, summed over threads: what others do on the machine takes
    /// wall time, not this.
    pub throughput: f64,
    /// Latencies of one operation in 256, in nanoseconds.
    pub p50: u64,
    pub p99: u64,
    /// The slowest thread's operations over a fair share of them.
    pub slowest_share: f64,
}

/// One operation in so many is timed.
const TIMED: u64 = 256;

pub fn measure<K: Sync>(subject: &dyn Subject<K>, keys: &[K], load: &Load) -> Measured {
    let stop = AtomicBool::new(false);
    let start = Barrier::new(load.threads + 1);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..load.threads)
            .map(|number| {
                let (stop, start) = (&stop, &start);
                scope.spawn(move || {
                    let mut random = 0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(number as u64 + 1);
                    let mut latencies = Vec::with_capacity(1 << 14);
                    let mut operations = 0_u64;
                    start.wait();
                    let began = ThreadTime::now();
                    // Asked each time: a write of a large version takes as long as many windows.
                    while !stop.load(Ordering::Relaxed) {
                        random ^= random << 13;
                        random ^= random >> 7;
                        random ^= random << 17;
                        let key = &keys[(random >> 33) as usize % keys.len()];
                        let timed = operations.is_multiple_of(TIMED).then(Instant::now);
                        if (random as u32) % 100 < load.reads {
                            black_box(subject.read(key));
                        } else {
                            subject.write(key, random);
                        }
                        if let Some(timed) = timed {
                            latencies.push(timed.elapsed().as_nanos() as u64);
                        }
                        operations += 1;
                    }
                    (operations, began.elapsed(), latencies)
                })
            })
            .collect();
        start.wait();
        thread::sleep(load.window);
        stop.store(true, Ordering::Relaxed);
        let mut throughput = 0.0;
        let mut counts = Vec::new();
        let mut latencies = Vec::new();
        for worker in workers {
            let (operations, took, mut own) = worker.join().expect("a worker does not panic");
            throughput += operations as f64 / took.as_secs_f64().max(1e-6);
            counts.push(operations);
            latencies.append(&mut own);
        }
        latencies.sort_unstable();
        let at = |part: usize| latencies[(latencies.len() - 1) * part / 100];
        let fair = counts.iter().sum::<u64>() as f64 / counts.len() as f64;
        let slowest = counts.iter().min().copied().unwrap_or(0) as f64;
        Measured {
            throughput,
            p50: at(50),
            p99: at(99),
            slowest_share: slowest / fair,
        }
    })
}
